import { certificate, certificateArn, GIVEN, web, type ResourceFixture, type RuleFixture } from './fixture';

const instance = (UserData: unknown, properties: Record<string, unknown> = {}): ResourceFixture => ({
  Type: 'AWS::EC2::Instance', Properties: { UserData: { 'Fn::Base64': UserData }, ...properties },
});

const START_UP = { 'Fn::Join': ['', ['aws acm export-certificate --certificate-arn ', certificateArn('us-east-1'), ' --passphrase x']] };

const ENCLAVES = { EnclaveOptions: { Enabled: true } };

export const EXPORTABLE_CERTIFICATE_ARN: readonly RuleFixture[] = [
  {
    name: 'an EC2 instance with the ARN of a certificate, of which nothing says whether it can be exported',
    verdict: 'fail',
    stacks: [web({ Server: instance(START_UP) })],
    finding: {
      resource: 'Web/Server',
      property: 'UserData',
      message: `EC2 instances can use a certificate of ACM only if it can be exported, and nothing in the app says whether ${certificateArn('us-east-1')} can`,
      fix: 'acknowledge this if the certificate is private or was created with export enabled; '
        + 'otherwise put a load balancer (SecureAlb, SecureNlb) or CloudFront in front of the instance',
      severity: 'warning',
    },
  },
  { name: 'an EC2 instance with Nitro Enclaves and the ARN of a certificate', verdict: 'pass', stacks: [web({ Server: instance(START_UP, ENCLAVES) })] },
  {
    name: 'an EC2 instance with a certificate of the app that can be exported',
    verdict: 'pass',
    stacks: [web({ Cert: certificate({ CertificateExport: 'ENABLED' }), Server: instance({ 'Fn::Sub': 'fetch ${Cert}' }) })],
  },
  {
    name: 'an EC2 instance with a part of an ARN that is given at deployment',
    verdict: 'unknown',
    stacks: [web({ Server: instance({ 'Fn::Sub': 'fetch arn:aws:${Given}:us-east-1:111122223333:certificate/1' }) }, GIVEN)],
  },
];
