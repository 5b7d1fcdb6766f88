import { AmplifyStack } from '../amplify';
import type { ServiceExample } from '../service-example';

export const AMPLIFY: ServiceExample = {
  service: 'Amplify Hosting',
  stack: AmplifyStack,
  property: ['AWS::Amplify::Domain', 'CertificateSettings.CustomCertificateArn'],
  about: 'Amplify serves through CloudFront, so its certificate is in us-east-1. Without `certificateSettings`, Amplify requests and renews a certificate itself.',
  notes: [
    'The certificate must cover each name of `subDomainSettings`.',
    'Amplify writes the record if the hosted zone is in the same account. In any other zone, write it yourself: `aws amplify get-domain-association` shows it.',
    'The first deployment of the branch is up to you: connect a repository, or upload your files.',
    'Amplify refuses a domain that an app of another account in the same region has or had, until AWS Support has verified you.',
  ],
  sources: [
    'https://docs.aws.amazon.com/amplify/latest/userguide/using-certificates.html',
    'https://docs.aws.amazon.com/amplify/latest/userguide/custom-domains.html',
    'https://docs.aws.amazon.com/amplify/latest/userguide/to-add-a-custom-domain-managed-by-amazon-route-53.html',
  ],
};
