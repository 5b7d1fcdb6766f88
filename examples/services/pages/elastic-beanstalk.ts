import { BeanstalkStack } from '../elastic-beanstalk';
import type { ServiceExample } from '../service-example';

export const ELASTIC_BEANSTALK: ServiceExample = {
  service: 'Elastic Beanstalk',
  stack: BeanstalkStack,
  property: ['AWS::ElasticBeanstalk::Environment', 'OptionSettings[].Value'],
  about: 'The load balancer of an environment serves the certificate, so it is in the region of the environment. It is an option of the listener on port 443.',
  notes: [
    'Without the option `SSLPolicy`, the listener has the default of Elastic Load Balancing, which also accepts TLS 1.0.',
    'An environment with a single instance has no load balancer, and so no use for a certificate of ACM.',
    'The listener of port 80 is off. To redirect HTTP instead, leave it on and add a rule.',
    'The load balancer and its instances cost by the hour.',
  ],
  sources: [
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/configuring-https-elb.html',
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    'https://docs.aws.amazon.com/elasticbeanstalk/latest/platforms/platforms-supported.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-beanstalk-environment.html',
  ],
};
