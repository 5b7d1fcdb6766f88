import { CLASSIC_LOAD_BALANCER_KEYS } from '../key-algorithms';
import { EVERY_KIND } from '../kinds';
import type { Slot } from '../slot';

const SOURCE = 'https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/command-options-general.html';

/**
 * Option settings of Elastic Beanstalk, which hands the certificate to the load balancer that it creates.
 */
export const ELASTIC_BEANSTALK_SLOTS: readonly Slot[] = ['Environment', 'ConfigurationTemplate'].flatMap((resource): Slot[] => [
  {
    type: `AWS::ElasticBeanstalk::${resource}`,
    property: 'OptionSettings[].Value',
    where: { 'OptionSettings[].Namespace': 'aws:elbv2:listener:*', 'OptionSettings[].OptionName': 'SSLCertificateArns' },
    service: 'Elastic Beanstalk',
    takes: ['acm', 'iam'],
    region: 'own',
    kinds: EVERY_KIND,
    replaces: false,
    source: SOURCE,
  },
  {
    type: `AWS::ElasticBeanstalk::${resource}`,
    property: 'OptionSettings[].Value',
    where: { 'OptionSettings[].Namespace': 'aws:elb:*', 'OptionSettings[].OptionName': 'SSLCertificateId' },
    service: 'Elastic Beanstalk',
    takes: ['acm', 'iam'],
    region: 'own',
    keys: CLASSIC_LOAD_BALANCER_KEYS,
    replaces: false,
    source: SOURCE,
  },
]);
