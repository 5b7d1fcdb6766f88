import type { ServiceExample } from '../service-example';
import { IntranetStack } from '../verified-access';

export const VERIFIED_ACCESS: ServiceExample = {
  service: 'Verified Access',
  stack: IntranetStack,
  property: ['AWS::EC2::VerifiedAccessEndpoint', 'DomainCertificateArn'],
  about: 'Users reach an internal application at a public name, after Verified Access has verified them. The endpoint has a public certificate in its region, for the name of the application.',
  notes: [
    'CloudFormation replaces the endpoint when the ARN of its certificate changes, for example when you add a name to the certificate.',
    'Verified Access also calls the load balancer by HTTPS. There, it accepts keys of RSA 1024 and 2048 only.',
    'The load balancer must be internal, and in the VPC of the endpoint.',
    'An endpoint costs by the hour, and by the data that it processes.',
  ],
  sources: [
    'https://docs.aws.amazon.com/verified-access/latest/ug/create-load-balancer-endpoint.html',
    'https://docs.aws.amazon.com/verified-access/latest/ug/user-trust.html',
    'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-verifiedaccessendpoint.html',
  ],
};
