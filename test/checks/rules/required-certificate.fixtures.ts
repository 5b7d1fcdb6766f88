import { certificateArn, distribution, GIVEN, listener, ON_PROD, web, type ExpectedFinding, type RuleFixture, type StackFixture } from './fixture';
import { REQUIRED_ENDPOINT_CERTIFICATE } from './required-endpoint-certificate.fixtures';

const ARN = certificateArn('us-east-1');
const OTHER = { CertificateArn: { Ref: 'Given' } };
const NO_VALUE = { Ref: 'AWS::NoValue' };

const https = (Certificates: unknown, properties: Record<string, unknown> = {}): StackFixture =>
  web({ Https: listener({ Certificates, ...properties }) }, ON_PROD);

const classic = (Protocol: unknown, SSLCertificateId: unknown): StackFixture => web({
  Balancer: {
    Type: 'AWS::ElasticLoadBalancing::LoadBalancer',
    Properties: {
      Listeners: [
        { Protocol: 'TCP', LoadBalancerPort: '25', InstancePort: '25' },
        { Protocol, LoadBalancerPort: '443', InstancePort: '80', SSLCertificateId, PolicyNames: [{ Ref: 'Given' }] },
      ],
    },
  },
}, GIVEN);

const server = (Protocols: unknown, Certificate?: unknown): StackFixture =>
  web({ Files: { Type: 'AWS::Transfer::Server', Properties: { Protocols, Certificate } } }, GIVEN);

const site = (ViewerCertificate: Record<string, unknown>): StackFixture =>
  web({ Site: distribution(undefined, { ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', ...ViewerCertificate } }) }, ON_PROD);

const without = (protocol: string): ExpectedFinding => ({
  resource: 'Web/Https',
  property: 'Certificates',
  message: `a listener with the protocol ${protocol} needs a certificate, but Web/Https has no Certificates`,
  fix: 'give it the ARN of a certificate of its region as Certificates: create one with RegionalCertificate, or import one',
});

const TWO: ExpectedFinding = {
  resource: 'Web/Https',
  property: 'Certificates',
  message: 'a listener with the protocol HTTPS takes one default certificate in Certificates, but Web/Https has 2',
  fix: 'keep the default certificate here, and add the others with an AWS::ElasticLoadBalancingV2::ListenerCertificate (addCertificates in CDK)',
};

const onClassic = (protocol: string): ExpectedFinding => ({
  resource: 'Web/Balancer',
  property: 'Listeners.1.SSLCertificateId',
  message: `a listener of a Classic Load Balancer with the protocol ${protocol} needs a certificate, but Web/Balancer has no SSLCertificateId`,
  fix: 'give it the ARN of a certificate of its region as SSLCertificateId: create one with RegionalCertificate, or import one',
});

const severalAt = (given: string, fix: string): ExpectedFinding => ({
  resource: 'Web/Site',
  property: 'DistributionConfig.ViewerCertificate',
  message: `CloudFront takes one viewer certificate, but Web/Site has ${given}`,
  fix,
});

export const REQUIRED_CERTIFICATE: readonly RuleFixture[] = [
  { name: 'an HTTPS listener without certificates', verdict: 'fail', stacks: [https(undefined)], finding: without('HTTPS') },
  { name: 'a TLS listener with an empty list of certificates', verdict: 'fail', stacks: [https([], { Protocol: 'TLS' })], finding: without('TLS') },
  {
    name: 'an HTTPS listener that has its certificates in production only',
    verdict: 'fail',
    stacks: [https({ 'Fn::If': ['IsProd', [{ CertificateArn: ARN }], NO_VALUE] })],
    finding: without('HTTPS'),
  },
  ...[[{}], [{ CertificateArn: '' }], [{ CertificateArn: NO_VALUE }], [{ CertificateArn: { 'Fn::If': ['IsProd', ARN, NO_VALUE] } }]].map((certificates): RuleFixture => ({
    name: `an HTTPS listener with the certificates ${JSON.stringify(certificates)}`,
    verdict: 'fail',
    stacks: [https(certificates)],
    finding: { ...without('HTTPS'), message: 'a listener with the protocol HTTPS needs a certificate, but Web/Https has no certificate in Certificates' },
  })),
  {
    name: 'an HTTPS listener whose only certificate is known at deployment only',
    verdict: 'unknown',
    stacks: [https([{ CertificateArn: { Ref: 'Given' } }])],
  },
  {
    name: 'an HTTPS listener to which a certificate is added only later',
    verdict: 'fail',
    stacks: [web({
      Https: listener({}),
      More: { Type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate', Properties: { ListenerArn: { Ref: 'Https' }, Certificates: [{ CertificateArn: ARN }] } },
    })],
    finding: without('HTTPS'),
  },
  { name: 'an HTTPS listener with two certificates', verdict: 'fail', stacks: [https([{ CertificateArn: ARN }, OTHER])], finding: TWO },
  { name: 'an HTTPS listener with one certificate', verdict: 'pass', stacks: [https([{ CertificateArn: ARN }])] },
  {
    name: 'an HTTPS listener with one certificate in production and another elsewhere',
    verdict: 'pass',
    stacks: [https([{ 'Fn::If': ['IsProd', { CertificateArn: ARN }, NO_VALUE] }, { 'Fn::If': ['IsProd', NO_VALUE, OTHER] }])],
  },
  {
    name: 'an HTTPS listener that exists only where it has certificates',
    verdict: 'pass',
    stacks: [web({
      Https: { ...listener({ Certificates: { 'Fn::If': ['IsProd', [{ CertificateArn: ARN }], NO_VALUE] } }), Condition: 'IsProd' },
    }, ON_PROD)],
  },
  {
    name: 'an HTTPS listener without certificates, where a parameter decides whether it exists',
    verdict: 'unknown',
    stacks: [web({ Https: { ...listener({}), Condition: 'IsProd' } }, ON_PROD)],
  },
  {
    name: 'an HTTPS listener without certificates, with a condition that always holds',
    verdict: 'fail',
    stacks: [web({ Https: { ...listener({}), Condition: 'IsAlways' } }, { Conditions: { IsAlways: { 'Fn::Equals': ['a', 'a'] } } })],
    finding: without('HTTPS'),
  },
  { name: 'an HTTP listener without certificates', verdict: 'pass', stacks: [https(undefined, { Protocol: 'HTTP', SslPolicy: undefined })] },
  { name: 'an HTTPS listener with certificates that are given at deployment', verdict: 'unknown', stacks: [https({ 'Fn::Split': [',', { Ref: 'Given' }] })] },
  { name: 'an HTTPS listener with a certificate that is given at deployment', verdict: 'unknown', stacks: [https([OTHER])] },
  { name: 'a listener without certificates whose protocol is given at deployment', verdict: 'unknown', stacks: [https(undefined, { Protocol: { Ref: 'Given' } })] },
  ...['HTTPS', 'SSL'].map((protocol): RuleFixture => ({
    name: `a Classic Load Balancer with the protocol ${protocol} and no certificate`,
    verdict: 'fail',
    stacks: [classic(protocol, undefined)],
    finding: onClassic(protocol),
  })),
  { name: 'a Classic Load Balancer with HTTPS and a certificate', verdict: 'pass', stacks: [classic('HTTPS', ARN)] },
  { name: 'a Classic Load Balancer with HTTPS and a certificate that is given at deployment', verdict: 'unknown', stacks: [classic('HTTPS', { Ref: 'Given' })] },
  {
    name: 'a server for FTPS without a certificate',
    verdict: 'fail',
    stacks: [server(['SFTP', 'FTPS'])],
    finding: {
      resource: 'Web/Files',
      property: 'Certificate',
      message: 'a Transfer Family server with the protocol FTPS needs a certificate, but Web/Files has no Certificate',
      fix: 'give it the ARN of a certificate of its region as Certificate: create one with RegionalCertificate, or import one',
    },
  },
  { name: 'a server for FTPS with a certificate', verdict: 'pass', stacks: [server(['FTPS'], ARN)] },
  { name: 'a server for SFTP without a certificate', verdict: 'pass', stacks: [server(['SFTP'])] },
  { name: 'a server for protocols that are given at deployment', verdict: 'unknown', stacks: [server({ Ref: 'Given' })] },
  {
    name: 'CloudFront with a certificate of ACM and its own one',
    verdict: 'fail',
    stacks: [site({ AcmCertificateArn: ARN, CloudFrontDefaultCertificate: true })],
    finding: severalAt('AcmCertificateArn and CloudFrontDefaultCertificate', 'keep AcmCertificateArn and leave out the others'),
  },
  {
    name: 'CloudFront with certificates of ACM and IAM',
    verdict: 'fail',
    stacks: [site({ AcmCertificateArn: ARN, IamCertificateId: 'ASCAEXAMPLE' })],
    finding: severalAt('AcmCertificateArn and IamCertificateId', 'keep AcmCertificateArn and leave out the others'),
  },
  {
    name: 'CloudFront with a certificate of IAM and its own one, outside of production',
    verdict: 'fail',
    stacks: [site({ IamCertificateId: 'ASCAEXAMPLE', CloudFrontDefaultCertificate: { 'Fn::If': ['IsProd', NO_VALUE, 'true'] } })],
    finding: severalAt('IamCertificateId and CloudFrontDefaultCertificate', 'keep IamCertificateId and leave out CloudFrontDefaultCertificate'),
  },
  {
    name: 'CloudFront with a certificate of ACM in production, and its own one elsewhere',
    verdict: 'pass',
    stacks: [site({
      AcmCertificateArn: { 'Fn::If': ['IsProd', ARN, NO_VALUE] },
      CloudFrontDefaultCertificate: { 'Fn::If': ['IsProd', NO_VALUE, true] },
    })],
  },
  { name: 'CloudFront with a certificate of ACM, and without its own one', verdict: 'pass', stacks: [site({ AcmCertificateArn: ARN, CloudFrontDefaultCertificate: false })] },
  { name: 'CloudFront with an empty ARN and its own certificate', verdict: 'pass', stacks: [site({ AcmCertificateArn: '', CloudFrontDefaultCertificate: true })] },
  {
    name: 'CloudFront with its own certificate and an ARN that is given at deployment, and may be empty',
    verdict: 'unknown',
    stacks: [site({ AcmCertificateArn: { Ref: 'Given' }, CloudFrontDefaultCertificate: true })],
  },
  {
    name: 'CloudFront with a certificate of ACM, where the deployment says whether it uses its own one',
    verdict: 'unknown',
    stacks: [site({ AcmCertificateArn: ARN, CloudFrontDefaultCertificate: { Ref: 'Given' } })],
  },
  ...REQUIRED_ENDPOINT_CERTIFICATE,
];
