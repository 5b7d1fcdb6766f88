import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Certificate, CertificateProps, CertificateValidation, ICertificate, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Vpc } from 'aws-cdk-lib/aws-ec2';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { Construct } from 'constructs';
import { SYDNEY, VIRGINIA } from './cloudfront-app';
import { CloudFrontCertificate, MultiRegionCertificate, PublicCertificateProps, RegionalCertificate, SecureAlb } from '../../src';

/** What a running app creates its certificate with before, and after it has moved to this library. */
interface Props {
  readonly before: CertificateProps;
  readonly after: PublicCertificateProps;
}

const ONE_NAME = (hostedZone: IHostedZone): Props => ({
  before: { domainName: 'www.example.com', validation: CertificateValidation.fromDns(hostedZone) },
  after: { domainName: 'www.example.com', hostedZone },
});

const EVERY_PROP = (hostedZone: IHostedZone): Props => {
  const props = {
    domainName: 'example.com',
    subjectAlternativeNames: ['*.example.com', 'a.example.com'],
    keyAlgorithm: KeyAlgorithm.EC_PRIME256V1,
    allowExport: true,
    certificateName: 'shop',
  };
  return { before: { ...props, validation: CertificateValidation.fromDns(hostedZone) }, after: { ...props, hostedZone } };
};

const WITHOUT_ZONE = (): Props => {
  const props = { domainName: 'www.example.com', validation: CertificateValidation.fromDns() };
  return { before: props, after: props };
};

const BY_EMAIL = (): Props => {
  const props = { domainName: 'www.example.com', validation: CertificateValidation.fromEmail({ 'www.example.com': 'example.com' }) };
  return { before: props, after: props };
};

/** The resources of a stack with a certificate and a distribution that uses it. */
function resources(props: (zone: IHostedZone) => Props, create: (scope: Construct, props: Props) => ICertificate): Record<string, object> {
  const stack = new Stack(new App(), 'Web', { env: VIRGINIA });
  const hostedZone = HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  const certificate = create(stack, props(hostedZone));
  new Distribution(stack, 'Site', { defaultBehavior: { origin: new HttpOrigin('origin.example.com') }, domainNames: ['www.example.com'], certificate });
  const entries = Object.entries(Template.fromStack(stack).toJSON().Resources as Record<string, { Type: string; Properties: object }>);
  return Object.fromEntries(entries.map(([id, { Type, Properties }]) => [id, { Type, Properties }]));
}

describe.each<[string, (scope: Construct, props: PublicCertificateProps) => ICertificate]>([
  ['RegionalCertificate', (scope, props) => new RegionalCertificate(scope, 'Cert', props)],
  ['CloudFrontCertificate in us-east-1', (scope, props) => new CloudFrontCertificate(scope, 'Cert', props)],
  ['MultiRegionCertificate', (scope, props) => new MultiRegionCertificate(scope, 'Cert', props).forRegionOf(scope)],
])('an app that replaces acm.Certificate by %s', (_, create) => {
  test.each<[string, (zone: IHostedZone) => Props]>([
    ['one name', ONE_NAME],
    ['every prop', EVERY_PROP],
    ['validation records that somebody else writes', WITHOUT_ZONE],
    ['validation by email', BY_EMAIL],
  ])('keeps the logical ids and all properties, so that nothing is replaced, with %s', (__, props) => {
    const before = resources(props, (scope, each) => new Certificate(scope, 'Cert', each.before));
    const after = resources(props, (scope, each) => create(scope, each.after));
    expect(after).toEqual(before);
  });
});

test('an app that replaces RegionalCertificate by MultiRegionCertificate keeps the further certificates of a SecureAlb', () => {
  const listenerCertificates = (create: (scope: Construct, props: PublicCertificateProps) => ICertificate) => {
    const stack = new Stack(new App(), 'Web', { env: SYDNEY });
    const vpc = new Vpc(stack, 'Vpc');
    const props = { domainName: 'www.example.com', validation: CertificateValidation.fromDns() };
    new SecureAlb(stack, 'Alb', { vpc, accessLogs: false, certificates: [new RegionalCertificate(stack, 'First', props), create(stack, props)] });
    return Template.fromStack(stack).findResources('AWS::ElasticLoadBalancingV2::ListenerCertificate');
  };
  const before = listenerCertificates((scope, props) => new RegionalCertificate(scope, 'Cert', props));
  expect(Object.keys(before)).toHaveLength(1);
  expect(listenerCertificates((scope, props) => new MultiRegionCertificate(scope, 'Cert', props).forRegionOf(scope))).toEqual(before);
});

interface StackTemplate {
  readonly Resources: Record<string, { readonly Type: string }>;
  readonly Outputs: Record<string, object>;
}

/** The certificates of an app and the outputs that other stacks read, in the stacks that have certificates. */
function certificatesAndOutputs(create: (scope: Construct, props: PublicCertificateProps) => ICertificate): object[] {
  const app = new App();
  const [web, other] = ['Web', 'Other'].map((id) => new Stack(app, id, { env: SYDNEY }));
  const hostedZone = HostedZone.fromHostedZoneAttributes(web, 'Zone', { hostedZoneId: 'Z1', zoneName: 'example.com' });
  const certificate = create(web, { domainName: 'www.example.com', hostedZone });
  [web, other].forEach((stack) => new CfnOutput(stack, 'Used', { value: certificate.certificateArn }));
  return app.synth().stacks.flatMap(({ stackName, template }) => {
    const { Resources, Outputs } = template as StackTemplate;
    const certificates = Object.entries(Resources).filter(([, { Type }]) => Type === 'AWS::CertificateManager::Certificate');
    const outputs = Object.entries(Outputs).filter(([id]) => id !== 'Used');
    return certificates.length > 0 ? [{ stackName, certificates, outputs }] : [];
  });
}

test.each<[string, (scope: Construct, props: PublicCertificateProps) => ICertificate, (certificates: MultiRegionCertificate) => ICertificate]>([
  ['RegionalCertificate', (scope, props) => new RegionalCertificate(scope, 'Cert', props), (certificates) => certificates.forRegion(SYDNEY.region)],
  ['CloudFrontCertificate', (scope, props) => new CloudFrontCertificate(scope, 'Cert', props), (certificates) => certificates.forCloudFront()],
])('an app that replaces %s by MultiRegionCertificate keeps the certificate and the output that other stacks read', (_, before, certificateOf) => {
  const after = certificatesAndOutputs((scope, props) => certificateOf(new MultiRegionCertificate(scope, 'Cert', props)));
  expect(after).toEqual(certificatesAndOutputs(before));
});
