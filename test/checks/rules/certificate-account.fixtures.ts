import { ACCOUNT, certificateArn, distribution, listener, OTHER_ACCOUNT, web, type RuleFixture } from './fixture';

const DELEGATE = ` (if the hosted zone is in another account, delegate a subdomain to account ${ACCOUNT}, or give validationRole)`;

export const CERTIFICATE_ACCOUNT: readonly RuleFixture[] = [
  {
    name: 'a certificate of another account',
    verdict: 'fail',
    stacks: [web({ Site: distribution(certificateArn('us-east-1', OTHER_ACCOUNT)) })],
    finding: {
      resource: 'Web/Site',
      property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
      message: `CloudFront takes certificates of its own account ${ACCOUNT}, but ${certificateArn('us-east-1', OTHER_ACCOUNT)} is in account ${OTHER_ACCOUNT}`,
      fix: `create one in account ${ACCOUNT} with CloudFrontCertificate, or import one there: ACM shares none between accounts${DELEGATE}`,
    },
  },
  {
    name: 'a listener with a certificate of another account',
    verdict: 'fail',
    stacks: [web({ Https: listener({ Certificates: [{ CertificateArn: certificateArn('us-east-1', OTHER_ACCOUNT) }] }) })],
    finding: {
      resource: 'Web/Https',
      property: 'Certificates.0.CertificateArn',
      message: `Elastic Load Balancing takes certificates of its own account ${ACCOUNT}, but ${certificateArn('us-east-1', OTHER_ACCOUNT)} ` +
        `is in account ${OTHER_ACCOUNT}`,
      fix: `create one in account ${ACCOUNT} with RegionalCertificate, or import one there: ACM shares none between accounts${DELEGATE}`,
    },
  },
  {
    name: 'a certificate of another account, whose ID CloudFormation reads while it deploys',
    verdict: 'fail',
    stacks: [web({ Site: distribution(`arn:aws:acm:us-east-1:${OTHER_ACCOUNT}:certificate/{{resolve:ssm:/id}}`) })],
    finding: {
      resource: 'Web/Site',
      property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
      message: `CloudFront takes certificates of its own account ${ACCOUNT}, but arn:aws:acm:us-east-1:${OTHER_ACCOUNT}:certificate/… is in account ${OTHER_ACCOUNT}`,
      fix: `create one in account ${ACCOUNT} with CloudFrontCertificate, or import one there: ACM shares none between accounts${DELEGATE}`,
    },
  },
  { name: 'a certificate of the same account', verdict: 'pass', stacks: [web({ Site: distribution(certificateArn('us-east-1')) })] },
  {
    name: 'a certificate of whatever account the stack is in',
    verdict: 'unknown',
    stacks: [{
      ...web({ Site: distribution({ 'Fn::Sub': 'arn:aws:acm:us-east-1:${AWS::AccountId}:certificate/11111111-2222-3333-4444-555555555555' }) }),
      account: undefined,
    }],
  },
  {
    name: 'a certificate of some account in a stack that can be deployed in any',
    verdict: 'unknown',
    stacks: [{ ...web({ Site: distribution(certificateArn('us-east-1')) }), account: undefined }],
  },
  {
    name: 'an IAM server certificate, which is another matter',
    verdict: 'unknown',
    stacks: [web({ Https: listener({ Certificates: [{ CertificateArn: `arn:aws:iam::${OTHER_ACCOUNT}:server-certificate/www` }] }) })],
  },
];
