import { PrivateApiStack } from '../private-api';
import type { ServiceExample } from '../service-example';

export const PRIVATE_API: ServiceExample = {
  service: 'API Gateway: private API',
  stack: PrivateApiStack,
  property: ['AWS::ApiGateway::DomainNameV2', 'CertificateArn'],
  about: 'A private API answers inside a VPC, and so does its name. The certificate is a public one, which ACM validates in the public hosted zone.',
  notes: [
    'API Gateway needs about 15 minutes each for the name, for another certificate, and for the access association.',
    'The API and the name each have a policy. A request must pass both, and the policy of the VPC endpoint.',
    'The name has the security policy TLS 1.2, which you cannot change. Mutual TLS is not available for private APIs.',
    'A VPC endpoint with private DNS hides the public APIs of the region from its VPC, so the example turns private DNS off.',
    'A VPC endpoint costs by the hour in each Availability Zone.',
  ],
  sources: [
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-cfn.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-private-custom-domains-tutorial.html',
  ],
};
