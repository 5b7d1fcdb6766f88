import { LoginStack } from '../cognito';
import type { ServiceExample } from '../service-example';

export const COGNITO: ServiceExample = {
  service: 'Cognito',
  stack: LoginStack,
  property: ['AWS::Cognito::UserPoolDomain', 'CustomDomainConfig.CertificateArn'],
  about: 'A custom domain of a user pool is served by CloudFront, so its certificate is in us-east-1 wherever the user pool is.',
  notes: [
    'Cognito refuses the domain if its parent does not resolve to an A record. The example creates one for `example.com`: write the address of your site into it, or leave it out if there is one.',
    'The domain depends on the record of its parent, so that CloudFormation creates the record first.',
  ],
  sources: ['https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html'],
};
