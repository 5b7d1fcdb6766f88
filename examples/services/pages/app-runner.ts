import { RunnerStack } from '../app-runner';
import type { ServiceExample } from '../service-example';

export const APP_RUNNER: ServiceExample = {
  service: 'App Runner',
  stack: RunnerStack,
  about: 'App Runner takes no certificate of ACM, and CloudFormation has no property for its custom domains. CloudFront serves the name instead, with a certificate of ACM.',
  notes: [
    'The service still answers at its own name, `….awsapprunner.com`, which has a certificate of AWS.',
    'Nothing is cached in this example. Change `cachePolicy` if your service sends `Cache-Control`.',
    'CloudFront bills requests and data transfer. The certificate is free.',
  ],
  sources: [
    'https://docs.aws.amazon.com/apprunner/latest/dg/manage-custom-domains.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
  ],
};
