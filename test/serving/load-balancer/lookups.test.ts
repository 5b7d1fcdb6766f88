import { App, ContextProvider, Fn, Stack, Stage } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Certificate, CertificateValidation, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SecurityGroup, Vpc } from 'aws-cdk-lib/aws-ec2';
import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone, IHostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { CertificateChecks, RegionalCertificate, SecureAlb, SecureAlbProps } from '../../../src';

const env = { account: '111122223333', region: 'eu-west-1' };
const arnIn = (region: string, id = '11111111-2222-3333-4444-555555555555') => `arn:aws:acm:${region}:${env.account}:certificate/${id}`;

let stack: Stack;
let app: App;
beforeEach(() => appWith({}));

/** What the CDK CLI has found, by the names of the parameters. */
function appWith(found: Record<string, string>): void {
  app = new App({ context: Object.fromEntries(Object.entries(found).map(([name, value]) => [`ssm:account=${env.account}:parameterName=${name}:region=${env.region}`, value])) });
  CertificateChecks.apply(app);
  stack = new Stack(app, 'Web', { env });
}

const lookUp = (name: string, scope = stack) => StringParameter.valueFromLookup(scope, name);
const zone = (zoneName: string): IHostedZone => HostedZone.fromHostedZoneAttributes(stack, 'Zone', { hostedZoneId: 'Z0123456789ABCDEFGHIJ', zoneName });
const imported = (arn: string, id = 'Imported'): ICertificate => Certificate.fromCertificateArn(stack, id, arn);
const vpc = () => Vpc.fromLookup(stack, 'Vpc', { isDefault: true });
const served = (...certificates: ICertificate[]) => ({ vpc: vpc(), certificates });

/** Props that hold what the CDK CLI has yet to look up. */
const PROPS: Record<string, () => SecureAlbProps> = {
  'the ARN of a certificate': () => served(imported(lookUp('/cert'))),
  'ARNs that end alike': () => served(...['/a/cert', '/b/cert', '/c/cert'].map((name, index) => imported(lookUp(name), `${index}`))),
  'ARNs whose ids are looked up and end alike': () => served(...['/a/id', '/b/id', '/c/id'].map((name, index) => imported(arnIn('eu-west-1', lookUp(name)), `${index}`))),
  'an ARN whose region is looked up': () => served(imported(arnIn(lookUp('/region')))),
  'an ARN with a default value of another region': () => served(imported(StringParameter.valueFromLookup(stack, '/cert', arnIn('us-east-1')))),
  'an ARN that somebody looks up by hand': () => {
    const dummyValue = [{ CertificateArn: stack.formatArn({ service: 'acm', region: 'us-east-1', resource: 'certificate', resourceName: 'none' }) }];
    const props = { typeName: 'AWS::CertificateManager::Certificate', propertyMatch: { DomainName: 'www.example.com' }, propertiesToReturn: ['CertificateArn'] };
    return served(imported(ContextProvider.getValue(stack, { provider: 'cc-api-provider', props, dummyValue }).value[0].CertificateArn));
  },
  'names': () => ({ vpc: vpc(), domainNames: [lookUp('/domain'), `www.${lookUp('/domain')}`, `*.${lookUp('/domain')}`], hostedZone: zone('example.com') }),
  'names in upper case and their zone': () => ({
    vpc: vpc(), domainNames: [lookUp('/domain').toUpperCase()], hostedZone: HostedZone.fromLookup(stack, 'Z', { domainName: lookUp('/domain') }),
  }),
  'names that are cut from a list': () => ({ vpc: vpc(), domainNames: Fn.split('/', lookUp('/shop/domains')), hostedZone: zone('example.com') }),
  'names with one default value': () => {
    const [www, apex] = ['/www', '/apex'].map((name) => StringParameter.valueFromLookup(stack, name, 'www.example.com'));
    return { vpc: vpc(), domainNames: [www], redirectFrom: [apex], hostedZone: zone('example.com') };
  },
  'ARNs and IDs that are cut': () => ({
    vpc: vpc(),
    certificates: [imported(arnIn('eu-west-1', lookUp('/shop/cert').split('/').at(-1)))],
    domainNames: ['www.example.com'],
    hostedZone: HostedZone.fromHostedZoneAttributes(stack, 'Cut', { hostedZoneId: lookUp('/zone/id').split('/').at(-1)!, zoneName: lookUp('/zone/name').split('/').at(-1)! }),
  }),
  'numbers': () => ({ ...served(imported(arnIn('eu-west-1'))), minimumCapacityUnit: Number(lookUp('/capacity')) }),
  'the zone of a known name': () => ({ vpc: vpc(), domainNames: ['www.example.com'], hostedZone: zone(lookUp('/zone')) }),
  'a name that a certificate for another one may cover': () => ({
    ...served(new RegionalCertificate(stack, 'Cert', { domainName: 'www.example.com', hostedZone: HostedZone.fromLookup(stack, 'Z', { domainName: 'example.com' }) })),
    domainNames: [lookUp('/domain')],
    hostedZone: zone('example.com'),
  }),
  'a known name, and a certificate for a looked-up one': () => ({
    ...served(new Certificate(stack, 'Cert', { domainName: lookUp('/domain'), validation: CertificateValidation.fromDns(zone('example.com')) })),
    domainNames: ['www.example.com'],
    hostedZone: HostedZone.fromLookup(stack, 'Z', { domainName: 'example.com' }),
  }),
  'more certificates than the quota': () => served(...Array.from({ length: 28 }, (_, index) => imported(lookUp(`/${index}`), `${index}`))),
  'names of the load balancer, of its web ACL, policy and prefix': () => ({
    ...served(imported(arnIn('eu-west-1'))),
    loadBalancerName: lookUp('/a/long/name/of/a/load/balancer'),
    webAclArn: lookUp('/acl'),
    sslPolicy: lookUp('/policy') as SslPolicy,
    accessLogsPrefix: lookUp('/AWSLogs/'),
  }),
  'headers for other origins': () => ({
    ...served(imported(arnIn('eu-west-1'))),
    cors: { allowOrigin: lookUp('/origin'), allowMethods: [lookUp('/method')], allowHeaders: ['ETag', lookUp('/header')], exposeHeaders: [lookUp('/exposed')] },
  }),
  'a web ACL with a default value for CloudFront': () => ({
    ...served(imported(arnIn('eu-west-1'))),
    webAclArn: StringParameter.valueFromLookup(stack, '/acl', `arn:aws:wafv2:us-east-1:${env.account}:global/webacl/web/1`),
  }),
  'a security group': () => ({ ...served(imported(arnIn('eu-west-1'))), securityGroup: SecurityGroup.fromLookupById(stack, 'Group', 'sg-1') }),
  'what another stack looks up': () => served(imported(lookUp('/cert', new Stack(new Stage(app, 'Prod', { env }), 'Dns')))),
};

/** Synthesizes the app, and expects no word of the constructs and checks. */
function expectSilence(): void {
  expect(() => app.synth()).not.toThrow();
  for (const each of app.node.findAll()) {
    if (Stack.isStack(each)) Annotations.fromStack(each).hasNoWarning('*', Match.stringLikeRegexp('cdk-acm'));
  }
}

describe('in the first run, a SecureAlb', () => {
  test.each(Object.keys(PROPS))('is created, and nothing is said, with %s', (props) => {
    new SecureAlb(stack, 'Alb', PROPS[props]());
    expectSilence();
  });

  test('is created in a Stage', () => {
    stack = new Stack(new Stage(app, 'Prod', { env }), 'Web');
    new SecureAlb(stack, 'Alb', PROPS['the ARN of a certificate']());
    expectSilence();
  });

  test('is created in a stack whose region is looked up', () => {
    const there = new Stack(app, 'There', { env: { account: env.account, region: lookUp('/region') } });
    const webAclArn = `arn:aws:wafv2:eu-west-1:${env.account}:regional/webacl/web/1`;
    new SecureAlb(there, 'Alb', { vpc: new Vpc(there, 'Vpc', { availabilityZones: ['eu-west-1a', 'eu-west-1b'] }), certificates: [imported(arnIn('us-east-1'))], webAclArn });
    expectSilence();
  });

  test('has a listener on a port that is looked up', () => {
    const alb = new SecureAlb(stack, 'Alb', served(imported(arnIn('eu-west-1'))));
    alb.addHttpsListener('Other', { port: Number(lookUp('/port')) });
    expectSilence();
  });

  test('is given further certificates that are looked up after it is created', () => {
    const alb = new SecureAlb(stack, 'Alb', served(imported(arnIn('eu-west-1'))));
    alb.addCertificates(imported(lookUp('/further'), 'Further'), imported(lookUp('/more/further'), 'More'));
    expectSilence();
  });

  test.each<[string, () => SecureAlbProps, string]>([
    ['a certificate', () => served(imported(lookUp('/cert')), imported(arnIn('us-east-1'), 'Other')), 'is in us-east-1'],
    ['the region of an ARN whose id is looked up', () => served(imported(arnIn('us-east-1', lookUp('/id')))), 'is in us-east-1'],
    ['a web ACL', () => ({ ...served(imported(lookUp('/cert'))), webAclArn: 'arn' }), 'webAclArn must be the ARN of a web ACL'],
    ['an origin', () => ({ ...served(imported(lookUp('/cert'))), cors: { allowOrigin: 'example.com' } }), 'cors.allowOrigin must be "*" or one origin'],
    ['a method', () => ({ ...served(imported(lookUp('/cert'))), cors: { allowOrigin: '*', allowMethods: ['get'] } }), 'cors.allowMethods[0] must be a method'],
    ['a policy', () => ({ ...served(imported(lookUp('/cert'))), sslPolicy: SslPolicy.LEGACY }), 'allows TLS below 1.2'],
  ])('is refused for %s that is known to be wrong', (_, props, message) => {
    expect(() => new SecureAlb(stack, 'Alb', props())).toThrow(message);
  });

  test('warns of a name that no certificate can cover', () => {
    const hostedZone = zone('example.com');
    const regional = new RegionalCertificate(stack, 'Cert', { domainName: 'a.example.com', hostedZone });
    new SecureAlb(stack, 'Alb', { ...served(regional), domainNames: ['www.example.com', lookUp('/domain')], hostedZone });
    app.synth();
    Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('leads www.example.com to Web/Alb, but the certificates there cover only a.example.com'));
  });
});

test('a number that is none is refused if no parameter is to be looked up', () => {
  const alb = new SecureAlb(stack, 'Alb', served(imported(arnIn('eu-west-1'))));
  expect(() => alb.addHttpsListener('Other', { port: Number('https') })).toThrow('port must be a port (1 to 65535), got the number NaN: write 8443');
});

describe('in the second run, a SecureAlb', () => {
  test('serves a certificate of its region', () => {
    appWith({ '/cert': arnIn('eu-west-1') });
    expect(() => new SecureAlb(stack, 'Alb', PROPS['the ARN of a certificate']())).not.toThrow();
  });

  test.each<[string, string, Record<string, string>, string]>([
    ['an ARN of another region', 'the ARN of a certificate', { '/cert': arnIn('us-east-1') }, 'is in us-east-1'],
    ['another region', 'an ARN whose region is looked up', { '/region': 'us-east-1' }, 'is in us-east-1'],
    ['a name outside the zone', 'names', { '/domain': 'example.org' }, 'no hosted zone covers "example.org"'],
    ['a zone of another name', 'the zone of a known name', { '/zone': 'example.org' }, 'no hosted zone covers "www.example.com"'],
  ])('is refused when %s was found', (_, props, found, message) => {
    appWith(found);
    expect(() => new SecureAlb(stack, 'Alb', PROPS[props]())).toThrow(message);
  });
});
