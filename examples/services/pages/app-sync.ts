import { EventsStack } from '../app-sync';
import type { ServiceExample } from '../service-example';

export const APP_SYNC: ServiceExample = {
  service: 'AppSync',
  stack: EventsStack,
  property: ['AWS::AppSync::DomainName', 'CertificateArn'],
  about: 'A custom domain name of AppSync is served by CloudFront, so its certificate is in us-east-1 wherever the API is.',
  notes: [
    'CloudFormation replaces the domain name when the ARN of its certificate changes, for example when you add a name to the certificate.',
    'The API still answers at its own name.',
  ],
  sources: ['https://docs.aws.amazon.com/appsync/latest/devguide/custom-domain-name.html'],
};
