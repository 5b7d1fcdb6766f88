import {
  ACCOUNT, certificate, certificateArn, distribution, GIVEN, listener, web, type ExpectedFinding, type ResourceFixture, type RuleFixture,
  type StackFixture,
} from './fixture';

const SERVER_CERTIFICATE = `arn:aws:iam::${ACCOUNT}:server-certificate/www`;

const endpoint = (CertificateArn: unknown): ResourceFixture => ({
  Type: 'AWS::DMS::Endpoint', Properties: { EndpointType: 'source', EngineName: 'postgres', SslMode: 'verify-ca', CertificateArn },
});

/** A listener with this in the place of its certificate, and others that it may lead to. */
const https = (CertificateArn: unknown, others: Record<string, ResourceFixture> = {}): StackFixture =>
  web({ Https: listener({ LoadBalancerArn: { Ref: 'Given' }, Certificates: [{ CertificateArn }] }), ...others }, GIVEN);

const onListener = (given: string): ExpectedFinding => ({
  resource: 'Web/Https',
  property: 'Certificates.0.CertificateArn',
  message: `Elastic Load Balancing takes an ACM certificate or an IAM server certificate here, but ${given}`,
  fix: 'give it the ARN of a certificate in ACM: create one with RegionalCertificate, or import it into ACM',
});

const NOT_ARNS = ['my-certificate', 'REPLACE_ME', 'www.example.com', 'arn', 'arn:aws:acm:us-east-1', '11111111-2222-3333-4444-555555555555'];

const PREFIX = `arn:aws:acm:us-east-1:${ACCOUNT}:certificate/`;

/** ARNs that nothing can have, with what is wrong. */
const MALFORMED = [
  [PREFIX, 'an ARN without a certificate ID'],
  [PREFIX.slice(0, -1), 'an ARN without a certificate ID'],
  [`${PREFIX.slice(0, -1)}:1`, 'an ARN with "certificate:1" in place of "certificate/" and an ID'],
  [`${PREFIX}<id>`, 'an ARN with "<id>" in place of a certificate ID'],
  [`${PREFIX}REPLACE_ME`, 'an ARN with "REPLACE_ME" in place of a certificate ID'],
  [`${PREFIX}…`, 'an ARN with "…" in place of a certificate ID'],
  [PREFIX.replace(ACCOUNT, '<account>'), 'an ARN with "<account>" in place of an account'],
];

/** What is no certificate, as a resource type with what it returns. */
const OTHERS = [['AWS::S3::Bucket', 'Ref'], ['AWS::ElasticLoadBalancingV2::LoadBalancer', 'DNSName'], ['AWS::SSM::Parameter', 'Ref']];

/** What returns something else than a certificate by Ref, and may return one by an attribute. */
const REFERENCES = [
  ['AWS::IAM::ServerCertificate', 'the name of a server certificate, not its ARN'],
  ['AWS::CloudFormation::Stack', 'the ID of a nested stack, not one of its outputs'],
  ['AWS::Serverless::Application', 'the ID of a nested stack, not one of its outputs'],
];

/** What may be a certificate. */
const UNKNOWN_TYPES = ['Custom::Certificate', 'AWS::CloudFormation::CustomResource', 'My::Tls::Certificate::MODULE', 'AWS::Tls::NewKindOfCertificate'];

const CHINESE = certificateArn('cn-north-1', ACCOUNT, 'aws-cn');

const IN_CHINA: ExpectedFinding = {
  resource: 'Web/Site',
  property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
  message: 'CloudFront in the China regions does not take ACM certificates',
  fix: 'upload the certificate to IAM and give the distribution its IamCertificateId',
};

export const SUPPORTED_SERVICE: readonly RuleFixture[] = [
  {
    name: 'CloudFront with an IAM server certificate in the place of one of ACM',
    verdict: 'fail',
    stacks: [web({ Site: distribution(SERVER_CERTIFICATE) })],
    finding: {
      resource: 'Web/Site',
      property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
      message: `CloudFront takes an ACM certificate here, but ${SERVER_CERTIFICATE} is an IAM server certificate`,
      fix: 'give it the ARN of a certificate in ACM: create one with CloudFrontCertificate, or import it into ACM',
    },
  },
  ...NOT_ARNS.map((text): RuleFixture => (
    { name: `a listener with the text ${text}`, verdict: 'fail', stacks: [https(text)], finding: onListener(`"${text}" is not an ARN`) })),
  ...MALFORMED.map(([text, given]): RuleFixture => (
    { name: `a listener with the ARN ${text}`, verdict: 'fail', stacks: [https(text)], finding: onListener(`${text} is ${given}`) })),
  { name: 'a listener with an ARN whose ID is no UUID', verdict: 'pass', stacks: [https(`${PREFIX}abc`)] },
  { name: 'a listener with an ARN whose ID is given at deployment', verdict: 'unknown', stacks: [https({ 'Fn::Sub': `${PREFIX}\${Given}` })] },
  {
    name: 'CloudFront with a text that is not an ARN',
    verdict: 'fail',
    stacks: [web({ Site: distribution('my-certificate') })],
    finding: {
      resource: 'Web/Site',
      property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
      message: 'CloudFront takes an ACM certificate here, but "my-certificate" is not an ARN',
      fix: 'give it the ARN of a certificate in ACM: create one with CloudFrontCertificate, or import it into ACM',
    },
  },
  {
    name: 'a listener with the ARN of a role, whose name CloudFormation reads while it deploys',
    verdict: 'fail',
    stacks: [https(`arn:aws:iam::${ACCOUNT}:role/{{resolve:ssm:/role}}`)],
    finding: onListener(`arn:aws:iam::${ACCOUNT}:role/… is something else`),
  },
  {
    name: 'a listener with a text that is not an ARN, whatever is given at deployment',
    verdict: 'fail',
    stacks: [https({ 'Fn::Sub': 'certificate/${Given}' })],
    finding: onListener('"certificate/…" is not an ARN'),
  },
  ...OTHERS.map(([Type, attribute]): RuleFixture => ({
    name: `a listener with ${attribute} of an ${Type}`,
    verdict: 'fail',
    stacks: [https(attribute === 'Ref' ? { Ref: 'Other' } : { 'Fn::GetAtt': ['Other', attribute] }, { Other: { Type, Properties: {} } })],
    finding: onListener(`Web/Other is an ${Type}`),
  })),
  ...REFERENCES.flatMap(([Type, given]): RuleFixture[] => [
    {
      name: `a listener with Ref of an ${Type}`,
      verdict: 'fail',
      stacks: [https({ Ref: 'Other' }, { Other: { Type, Properties: { TemplateURL: 'https://example.com/nested.json' } } })],
      finding: onListener(`Web/Other is ${given}`),
    },
    ...Type === 'AWS::IAM::ServerCertificate' ? [] : [{
      name: `a listener with an output of an ${Type}`,
      verdict: 'unknown' as const,
      stacks: [https({ 'Fn::GetAtt': ['Other', 'Outputs.Arn'] }, { Other: { Type, Properties: { TemplateURL: 'https://example.com/nested.json' } } })],
    }],
  ]),
  {
    name: 'a listener with a list of certificates in the place of a certificate',
    verdict: 'fail',
    stacks: [https({ Ref: 'More' }, {
      More: {
        Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
        Properties: { ListenerArn: { Ref: 'Given' }, Certificates: [{ CertificateArn: certificateArn('us-east-1') }] },
      },
    })],
    finding: onListener('Web/More is an AWS::ElasticLoadBalancingV2::ListenerCertificate'),
  },
  {
    name: 'CloudFront with the id of a server certificate',
    verdict: 'pass',
    stacks: [web({
      Site: distribution(undefined, { ViewerCertificate: { IamCertificateId: 'my-certificate', MinimumProtocolVersion: 'TLSv1.2_2021' } }),
    })],
  },
  ...UNKNOWN_TYPES.map((Type): RuleFixture => (
    { name: `a listener with what an ${Type} returns`, verdict: 'unknown', stacks: [https({ Ref: 'Other' }, { Other: { Type, Properties: {} } })] })),
  ...['${Given}', '${Given}:certificate/1', 'arn:${Given}', '{{changeSet:KNOWN_AFTER_APPLY}}', '{{resolve:ssm:/arn}}', 'arn:{{resolve:ssm:/arn}}'].map((text): RuleFixture => (
    { name: `a listener with the text ${text}, which may become an ARN`, verdict: 'unknown', stacks: [https({ 'Fn::Sub': text })] })),
  { name: 'CloudFront without aliases, with an empty text', verdict: 'unknown', stacks: [web({ Site: distribution('') })] },
  {
    name: 'a DMS endpoint with a certificate of ACM',
    verdict: 'fail',
    stacks: [web({ Cert: certificate(), Source: endpoint({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Source',
      property: 'CertificateArn',
      message: 'AWS DMS takes a DMS certificate here, but Web/Cert is an ACM certificate',
      fix: 'give it a DMS certificate; a certificate in ACM cannot be used here',
    },
  },
  {
    name: 'CloudFront in China with a certificate of ACM',
    verdict: 'fail',
    stacks: [{ ...web({ Site: distribution(CHINESE) }), region: 'cn-north-1' }],
    finding: IN_CHINA,
  },
  {
    name: 'CloudFront with a certificate of ACM in China, wherever its stack is deployed',
    verdict: 'fail',
    stacks: [{ ...web({ Site: distribution(CHINESE) }), region: undefined }],
    finding: IN_CHINA,
  },
  {
    name: 'a listener in China with a certificate of ACM',
    verdict: 'pass',
    stacks: [{ ...web({ Https: listener({ Certificates: [{ CertificateArn: CHINESE }] }) }), region: 'cn-north-1' }],
  },
  {
    name: 'CloudFront in China with a server certificate of IAM',
    verdict: 'pass',
    stacks: [{
      ...web({ Site: distribution(undefined, { ViewerCertificate: { IamCertificateId: 'ASCAEXAMPLE', MinimumProtocolVersion: 'TLSv1.2_2021' } }) }),
      region: 'cn-north-1',
    }],
  },
  {
    name: 'CloudFront with a certificate of ACM',
    verdict: 'pass',
    stacks: [web({ Site: distribution(certificateArn('us-east-1')) })],
  },
  {
    name: 'a DMS endpoint with a certificate of DMS',
    verdict: 'pass',
    stacks: [web({ Cert: { Type: 'AWS::DMS::Certificate', Properties: {} }, Source: endpoint({ Ref: 'Cert' }) })],
  },
  {
    name: 'a DMS endpoint with a certificate that is given at deployment',
    verdict: 'unknown',
    stacks: [web({ Source: endpoint({ Ref: 'Given' }) }, GIVEN)],
  },
];
