import { App, ContextProvider, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { CertificateValidation, KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import { CertificateChecks, CloudFrontCertificate, MultiRegionCertificate, PublicCertificateProps, RegionalCertificate } from '../../src';

const env = { account: '111122223333', region: 'eu-west-1' };
const LONG = `/${'a-very-long-path/'.repeat(6)}domain`;

/** In place and in a support stack. */
class CertificateInTwoRegions extends MultiRegionCertificate {
  constructor(scope: Construct, id: string, props: PublicCertificateProps) {
    super(scope, id, { ...props, regions: ['eu-west-1', 'us-east-1'] });
  }
}

const CERTIFICATES = { RegionalCertificate, CloudFrontCertificate, MultiRegionCertificate: CertificateInTwoRegions };

let stack: Stack;
let app: App;
beforeEach(() => appWith({}));

/** What the CDK CLI has found, by the names of the parameters. */
function appWith(found: Record<string, string>): void {
  app = new App({ context: Object.fromEntries(Object.entries(found).map(([name, value]) => [`ssm:account=${env.account}:parameterName=${name}:region=${env.region}`, value])) });
  CertificateChecks.apply(app);
  stack = new Stack(app, 'Web', { env });
}

const lookUp = (name = '/shop/domain', scope = stack) => StringParameter.valueFromLookup(scope, name);
const zone = (zoneName: string, id = 'Zone'): IHostedZone => HostedZone.fromHostedZoneAttributes(stack, id, { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName });

/** Props that hold what the CDK CLI has yet to look up. */
const PROPS: Record<string, () => PublicCertificateProps> = {
  'a domain name': () => ({ domainName: lookUp(), hostedZone: zone('example.com') }),
  'a domain name in upper case': () => ({ domainName: lookUp().toUpperCase(), hostedZone: zone('example.com') }),
  'a domain name with a default value that ACM refuses': () => ({
    domainName: StringParameter.valueFromLookup(stack, '/shop/domain', 'none'), hostedZone: zone('example.com'),
  }),
  'a long domain name': () => ({ domainName: lookUp(LONG), hostedZone: zone('example.com') }),
  'names around it': () => ({ domainName: `www.${lookUp()}`, subjectAlternativeNames: [lookUp(), `*.${lookUp()}`], hostedZone: zone('example.com') }),
  'a zone that is looked up by a known name': () => ({
    domainName: 'www.example.com', hostedZone: HostedZone.fromLookup(stack, 'Z', { domainName: 'example.com' }),
  }),
  'the zone of a looked-up name': () => ({ domainName: lookUp(), hostedZone: HostedZone.fromLookup(stack, 'Z', { domainName: lookUp() }) }),
  'a known name, and the zone of a looked-up name': () => ({
    domainName: 'www.example.com', hostedZone: HostedZone.fromLookup(stack, 'Z', { domainName: lookUp() }),
  }),
  'a known name, and zones of which one is looked up': () => ({ domainName: 'www.example.com', hostedZones: [zone('example.org'), zone(lookUp(), 'Other')] }),
  'a looked-up name, and zones of which none can be it': () => ({
    domainName: lookUp(),
    hostedZones: [zone('example.org'), HostedZone.fromHostedZoneId(stack, 'A', 'Z1'), HostedZone.fromHostedZoneId(stack, 'B', 'Z2')],
  }),
  'a zone for each name': () => ({
    domainName: lookUp(),
    subjectAlternativeNames: ['www.example.com'],
    validation: CertificateValidation.fromDnsMultiZone({ [lookUp()]: zone('example.org'), 'www.example.com': zone(lookUp(), 'Other') }),
  }),
  'a key algorithm': () => ({ domainName: 'www.example.com', hostedZone: zone('example.com'), keyAlgorithm: new KeyAlgorithm(lookUp('/key')) }),
  'a name for the console': () => ({ domainName: 'www.example.com', hostedZone: zone('example.com'), certificateName: lookUp('/name') }),
  'what somebody looks up by hand': () => ({
    domainName: ContextProvider.getValue(stack, { provider: 'plugin', props: { pluginName: 'dns' }, dummyValue: [{ name: 'no domain yet' }] }).value[0].name,
    hostedZone: zone('example.com'),
  }),
  'what another stack looks up': () => ({
    domainName: lookUp('/shop/domain', new Stack(new Stage(app, 'Prod', { env }), 'Dns')), hostedZone: zone('example.com'),
  }),
  'more names than the quota, of which some are looked up': () => ({
    domainName: lookUp(), subjectAlternativeNames: Array.from({ length: 10 }, (_, index) => `n${index}.example.com`), hostedZone: zone('example.com'),
  }),
  'more names than ACM takes, of which some are looked up': () => ({
    domainName: lookUp(),
    subjectAlternativeNames: [...Array.from({ length: 10 }, (_, index) => `n${index}.example.com`), ...Array.from({ length: 95 }, (_, index) => lookUp(`/${index}`))],
    hostedZone: zone('example.com'),
  }),
};

describe.each(Object.keys(CERTIFICATES))('in the first run, a %s', (name) => {
  const Certificate = CERTIFICATES[name as keyof typeof CERTIFICATES];

  test.each(Object.keys(PROPS))('is created, and nothing is said, with %s', (props) => {
    new Certificate(stack, 'Cert', PROPS[props]());
    expect(() => app.synth()).not.toThrow();
    for (const each of app.node.findAll()) {
      if (Stack.isStack(each)) Annotations.fromStack(each).hasNoWarning('*', Match.stringLikeRegexp('cdk-acm'));
    }
  });

  test('is created with a long domain name that is validated by email', () => {
    new Certificate(stack, 'Cert', { domainName: lookUp(LONG), validation: CertificateValidation.fromEmail() });
    expect(() => app.synth()).not.toThrow();
  });

  test('is created in a Stage', () => {
    stack = new Stack(new Stage(app, 'Prod', { env }), 'Web');
    new Certificate(stack, 'Cert', PROPS['names around it']());
    expect(() => app.synth()).not.toThrow();
  });

  test.each<[string, () => PublicCertificateProps, string]>([
    ['a name', () => ({ domainName: 'https://example.com', hostedZone: zone(lookUp()) }), 'is not a bare domain name'],
    ['a name beside a looked-up one', () => ({ domainName: lookUp(), subjectAlternativeNames: ['a b'], hostedZone: zone('example.com') }), 'has white space'],
    ['a zone', () => ({ domainName: 'www.example.org', subjectAlternativeNames: [lookUp()], hostedZone: zone('example.com') }), 'no hosted zone covers'],
    ['the name of a zone that is looked up', () => ({
      domainName: 'www.example.org', hostedZone: HostedZone.fromLookup(stack, 'Z', { domainName: 'example.com' }),
    }), 'no hosted zone covers "www.example.org"'],
  ])('is refused for %s that is known to be wrong', (_, props, message) => {
    expect(() => new Certificate(stack, 'Cert', props())).toThrow(message);
  });

  test.each<[string, string]>([
    ['https://shop.example.com', 'is not a bare domain name'],
    ['shop.example.org', 'no hosted zone covers "shop.example.org"'],
  ])('is refused in the second run, when "%s" was found', (found, message) => {
    appWith({ '/shop/domain': found });
    expect(() => new Certificate(stack, 'Cert', PROPS['a domain name']())).toThrow(message);
  });
});

describe('in the first run, a MultiRegionCertificate', () => {
  test('is created in a region that is looked up, and for a stack in one', () => {
    const certificates = new MultiRegionCertificate(stack, 'Cert', { domainName: 'www.example.com', hostedZone: zone('example.com') });
    const there = new Stack(app, 'There', { env: { account: env.account, region: lookUp('/there/region') } });
    expect(certificates.forRegion(lookUp('/region'))).toBe(certificates.forRegion(lookUp('/region')));
    expect(there.resolve(certificates.forRegionOf(there).certificateArn)).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^CdkAcm/), 'Value'] });
    expect(() => app.synth()).not.toThrow();
  });

  test('is refused in the second run, when no region was found', () => {
    appWith({ '/region': 'Ireland' });
    const certificates = new MultiRegionCertificate(stack, 'Cert', { domainName: 'www.example.com', hostedZone: zone('example.com') });
    expect(() => certificates.forRegion(lookUp('/region'))).toThrow('"Ireland" is not a region');
  });

  test('is for CloudFront in a stack whose region is looked up', () => {
    const region = StringParameter.valueFromLookup(stack, '/region', 'cn-north-1');
    const there = new Stack(app, 'There', { env: { account: env.account, region } });
    const certificates = new MultiRegionCertificate(there, 'Cert', { domainName: 'www.example.com', hostedZone: zone('example.com') });
    there.resolve(certificates.forCloudFront().certificateArn);
    expect(() => app.synth()).not.toThrow();
  });
});

describe('in the first run, a CloudFrontCertificate', () => {
  const props = () => ({ domainName: 'www.example.com', hostedZone: zone('example.com') });

  test.each([
    ['with the dummy value', undefined],
    ['with a default value where CloudFront takes no certificates', 'cn-north-1'],
    ['with a default value of a partition nobody knows', 'us-iso-east-1'],
  ])('may be in a stack whose region and account are looked up, %s', (_, defaultValue) => {
    const region = StringParameter.valueFromLookup(stack, '/region', defaultValue);
    const there = new Stack(app, 'There', { env: { account: lookUp('/account'), region } });
    new CloudFrontCertificate(there, 'Cert', props());
    expect(() => app.synth()).not.toThrow();
  });

  test('may be in stacks of one name whose regions are looked up', () => {
    for (const [index, name] of ['/a/region', `/b${LONG}`].entries()) {
      const region = lookUp(name);
      const there = new Stack(app, `There${index}`, { env: { account: env.account, region }, stackName: 'Web' });
      new CloudFrontCertificate(there, 'Cert', { domainName: 'www.example.com', hostedZone: zone('example.com', `Zone${index}`) });
    }
    expect(() => app.synth()).not.toThrow();
  });

  test('may have support stacks whose names are looked up', () => {
    const shared = props();
    ['/a', '/b'].forEach((name) => new CloudFrontCertificate(stack, name.slice(1), { ...shared, supportStackName: lookUp(name) }));
    expect(() => app.synth()).not.toThrow();
  });

  test('may have a support stack whose region and account are looked up', () => {
    const supportStack = new Stack(app, 'Support', { env: { account: lookUp('/account'), region: lookUp('/region') } });
    expect(() => new CloudFrontCertificate(stack, 'Cert', { ...props(), supportStack })).not.toThrow();
  });
});
