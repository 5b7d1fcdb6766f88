import { ACCOUNT, certificate, certificateArn, distribution, GIVEN, listener, OTHER_ACCOUNT, web, type RuleFixture, type StackFixture } from './fixture';

/** A hosted zone in a stack of its own, which gives its id away. */
function zoneIn(account: string | undefined): StackFixture {
  return {
    name: 'Dns',
    region: 'us-east-1',
    account,
    template: {
      Resources: { Zone: { Type: 'AWS::Route53::HostedZone', Properties: { Name: 'example.com' } } },
      Outputs: { ZoneId: { Value: { Ref: 'Zone' } } },
    },
  };
}

function validatedBy(HostedZoneId: unknown): StackFixture {
  return web({ Cert: certificate({ DomainValidationOptions: [{ DomainName: 'www.example.com', HostedZoneId }] }) }, GIVEN);
}

const READ_ZONE = {
  'Fn::GetStackOutput': { StackName: 'Dns', OutputName: 'ZoneId', Region: 'us-east-1', RoleArn: `arn:aws:iam::${OTHER_ACCOUNT}:role/reader` },
};

export const CERTIFICATE_ACCOUNT: readonly RuleFixture[] = [
  {
    name: 'a certificate of another account',
    verdict: 'fail',
    stacks: [web({ Site: distribution(certificateArn('us-east-1', OTHER_ACCOUNT)) })],
    finding: {
      resource: 'Web/Site',
      property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
      message: `CloudFront takes certificates of its own account ${ACCOUNT}, but ${certificateArn('us-east-1', OTHER_ACCOUNT)} is in account ${OTHER_ACCOUNT}`,
      fix: `create one in account ${ACCOUNT} with RegionalCertificate or CloudFrontCertificate, or import one there: ACM shares none between accounts`,
    },
  },
  {
    name: 'a certificate that a hosted zone of another account is to validate',
    verdict: 'fail',
    stacks: [zoneIn(OTHER_ACCOUNT), validatedBy(READ_ZONE)],
    finding: {
      resource: 'Web/Cert',
      property: 'DomainValidationOptions.0.HostedZoneId',
      message: `CloudFormation writes the validation record with the rights of account ${ACCOUNT}, but Dns/Zone is in account ${OTHER_ACCOUNT}`,
      fix: `delegate a subdomain to a hosted zone of account ${ACCOUNT} and validate there, or leave the zone out and write the record yourself`,
    },
  },
  { name: 'a certificate of the same account', verdict: 'pass', stacks: [web({ Site: distribution(certificateArn('us-east-1')) })] },
  { name: 'a certificate that a hosted zone of its account validates', verdict: 'pass', stacks: [zoneIn(ACCOUNT), validatedBy(READ_ZONE)] },
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
  { name: 'a hosted zone of whatever account', verdict: 'unknown', stacks: [zoneIn(undefined), validatedBy(READ_ZONE)] },
  { name: 'a hosted zone that is given at deployment', verdict: 'unknown', stacks: [validatedBy({ Ref: 'Given' })] },
];
