import { App, Aws, CfnParameter, Duration, Lazy, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { CfnHostedZone, HostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { CertificateChecks, CloudFrontCertificate, RegionalCertificate, SecureAlb, TlsPolicyCheck } from '../../src';
import { SYDNEY, WebStack } from '../serving/load-balancer/web-stack';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

type Refusal = [string, () => () => unknown, string | RegExp];

/** A certificate, or a load balancer, with a prop that TypeScript would refuse. */
function certificate(props: object) {
  return () => new RegionalCertificate(stack, 'C', { domainName: 'www.example.com', hostedZone: stack.hostedZone, ...props });
}

function cloudFront(props: object) {
  return () => new CloudFrontCertificate(stack, 'C', { domainName: 'www.example.com', hostedZone: stack.hostedZone, ...props });
}

function web(props: object) {
  return () => new SecureAlb(stack, 'Web', { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone: stack.hostedZone, ...props });
}

function importedCertificate() {
  return Certificate.fromCertificateArn(stack, 'Imported', 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b');
}

function inRegion(region: string) {
  const there = new Stack(new App(), 'There', { env: { account: '111111111111', region } });
  new CloudFrontCertificate(there, 'C', { domainName: 'www.example.com', hostedZone: HostedZone.fromHostedZoneId(there, 'Zone', 'Z0123456789') });
  return there;
}

const UNDEFINED = '; process.env gives undefined for a variable that is not set, and find() where nothing matches';

test.each<Refusal>([
  ['a name from a variable that is not set', () => certificate({ domainName: process.env.NO_SUCH_VARIABLE }),
    `RegionalCertificate "Shop/C": domainName must be a domain name, got undefined: write 'www.example.com'${UNDEFINED}`],
  ['a number for a name', () => certificate({ domainName: 42 }),
    'RegionalCertificate "Shop/C": domainName must be a domain name, got the number 42: write \'www.example.com\''],
  ['a text for a list', () => certificate({ subjectAlternativeNames: 'example.com' }),
    'RegionalCertificate "Shop/C": subjectAlternativeNames must be a list of domain names, got the text "example.com": write [\'example.com\']'],
  ['a zone for a list of zones', () => certificate({ hostedZone: undefined, hostedZones: stack.hostedZone }),
    'RegionalCertificate "Shop/C": hostedZones must be a list of hosted zones, got an object of class Import: put it into a list'],
  ['a zone that was not found', () => certificate({ hostedZone: undefined, hostedZones: [stack.hostedZone, [stack.hostedZone].find(({ zoneName }) => zoneName === 'other.org')] }),
    'RegionalCertificate "Shop/C": hostedZones[1] must be a hosted zone, got undefined: '
    + `write HostedZone.fromLookup(this, 'Zone', { domainName: 'example.com' })${UNDEFINED}`],
  ['the L1 of a zone', () => certificate({ hostedZone: new CfnHostedZone(stack, 'L1', { name: 'example.com' }) }),
    'hostedZone must be a hosted zone, got an object of class CfnHostedZone: write HostedZone.fromLookup('],
  ['the id of a zone', () => certificate({ hostedZone: 'Z0123456789' }),
    'hostedZone must be a hosted zone, got the text "Z0123456789": write HostedZone.fromLookup('],
  ['null for a prop that may be left out', () => certificate({ certificateName: null }),
    'RegionalCertificate "Shop/C": certificateName must be a text, got null: leave certificateName out, or write \'Shop\''],
  ['a text for a flag', () => web({ internetFacing: 'false' }), 'SecureAlb "Shop/Web": internetFacing must be true or false, got the text "false": write false'],
  ['a number for a Duration', () => web({ idleTimeout: 30 }), 'SecureAlb "Shop/Web": idleTimeout must be a Duration of 1 to 4000 seconds, got the number 30: write Duration.seconds(30)'],
  ['a number for a Duration in a struct', () => web({ strictTransportSecurity: { maxAge: 86400 } }),
    'strictTransportSecurity.maxAge must be a Duration, got the number 86400: write Duration.seconds(86400)'],
  ['an ARN for a certificate', () => web({ certificates: ['arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b'] }),
    'certificates[0] must be a certificate, got the text "arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b": write Certificate.fromCertificateArn('],
  ['a VPC that is missing', () => web({ vpc: undefined }), 'SecureAlb "Shop/Web": vpc must be a VPC, got undefined: write new Vpc(this, \'Vpc\')'],
  ['a wrong value of an enum', () => web({ ipAddressType: 'ipv6' }),
    'ipAddressType must be one of "ipv4", "dualstack", "dualstack-without-public-ipv4", got the text "ipv6": write IpAddressType.IPV4'],
  ['a certificate that is missing', () => () => web({})().addCertificates(undefined as never),
    'addCertificates() of "Shop/Web": certificates[0] must be a certificate, got undefined: write Certificate.fromCertificateArn('],
  ['a list for certificates that are given one by one', () => () => web({})().addCertificates([importedCertificate()] as never),
    'addCertificates() of "Shop/Web": certificates[0] must be a certificate, got a list: give what is in the list one by one, without the list around it'],
  ['a list in a list', () => () => web({ certificates: [[importedCertificate()]] })(),
    'SecureAlb "Shop/Web": certificates[0] must be a certificate, got a list: give what is in the list one by one, without the list around it'],
  ['a list of something else in a list', () => web({ certificates: [['arn']] }),
    'SecureAlb "Shop/Web": certificates[0] must be a certificate, got a list: write Certificate.fromCertificateArn('],
  ...['111111111111', 'shop_edge', 'shop edge', '', 'x'.repeat(129)].map((name): Refusal => [
    `the name "${name}" for a stack`, () => cloudFront({ supportStackName: name }),
    'CloudFrontCertificate "Shop/C": supportStackName must be the name of a stack (at most 128 letters, digits and hyphens, of which the first is a letter), '
    + `got the text "${name.slice(0, 60)}${name.length > 60 ? '…' : ''}": write 'Shop-certificates'`,
  ]),
  ['a token for the name of a stack', () => cloudFront({ supportStackName: new CfnParameter(stack, 'Name').valueAsString }),
    'got a token, whose value is known only at deployment: write \'Shop-certificates\''],
  ['no props', () => () => new CloudFrontCertificate(stack, 'C', undefined as never),
    'CloudFrontCertificate "Shop/C": props must be an object of props (domainName, subjectAlternativeNames, hostedZone, …), got undefined: '
    + "write { domainName: 'www.example.com', … }"],
  ['a name in place of props', () => () => new CloudFrontCertificate(stack, 'C', 'www.example.com' as never),
    'CloudFrontCertificate "Shop/C": props must be an object of props (domainName, subjectAlternativeNames, hostedZone, …), got the text "www.example.com": '
    + "write { domainName: 'www.example.com', … }"],
  ['no scope', () => () => new RegionalCertificate(undefined as never, 'C', { domainName: 'example.com' }),
    'RegionalCertificate: scope must be a construct, got undefined: write this'],
  ['no id', () => () => new RegionalCertificate(stack, undefined as never, { domainName: 'example.com' }),
    'RegionalCertificate: id must be a text that no other construct of the scope has as its ID, got undefined: write \'Certificate\''],
  ['no app', () => () => CertificateChecks.apply(undefined as never), 'CertificateChecks.apply(): scope must be a construct, got undefined: write app'],
  ['a class in place of an app', () => () => CertificateChecks.apply(App as never),
    'CertificateChecks.apply(): scope must be a construct, got the function or class App: write app'],
  ['an object of a class in place of props', () => () => new TlsPolicyCheck(stack as never),
    'TlsPolicyCheck: props must be an object of props (severity), got an object of class WebStack: write { severity: Severity.ERROR }'],
  ['a promise in place of props', () => () => new RegionalCertificate(stack, 'C', Promise.resolve({ domainName: 'www.example.com' }) as never),
    'got an object of class Promise'],
  ['an app for a scope', () => () => new RegionalCertificate(new App() as never, 'C', { domainName: 'example.com' }),
    'RegionalCertificate: scope must be a stack or a construct in a stack, got "", which is in no stack: create a Stack and give it, or a construct in it'],
  ['an empty id', () => () => new RegionalCertificate(stack, '', { domainName: 'example.com' }), 'got the text "": write \'Certificate\''],
  ['a token for an id', () => () => new RegionalCertificate(stack, Aws.STACK_NAME, { domainName: 'example.com' }),
    'got a token, whose value is known only at deployment: write \'Certificate\''],
  ['a Duration of less than a second', () => web({ idleTimeout: Duration.millis(1500) }),
    'idleTimeout must be a Duration of 1 to 4000 seconds, in whole seconds, got a Duration of 1 second 500 millis: write Duration.seconds(60)'],
  ...[0, 4001].map((count): Refusal => [`an idle timeout of ${count} seconds`, () => web({ idleTimeout: Duration.seconds(count) }),
    /idleTimeout must be a Duration of 1 to 4000 seconds, got a Duration of .*: write Duration.seconds\(60\)/]),
  ['a number that is no idle timeout', () => web({ idleTimeout: 0 }), 'got the number 0: write Duration.seconds(60)'],
  ['a Duration of half a second in a struct', () => web({ strictTransportSecurity: { maxAge: Duration.millis(500) } }),
    'strictTransportSecurity.maxAge must be a Duration, in whole seconds, got a Duration of 500 millis: write Duration.seconds(60)'],
  ['a text for subnets', () => web({ vpcSubnets: 'subnet-1' }),
    'vpcSubnets must be an object of props (subnetType, availabilityZones, subnetGroupName, …), got the text "subnet-1": write { subnetType: SubnetType.PUBLIC }'],
  ['a list of subnets for their selection', () => web({ vpcSubnets: [] }), 'got a list: write { subnetType: SubnetType.PUBLIC }'],
  ['the IDs of subnets', () => web({ vpcSubnets: { subnets: ['subnet-1'] } }), 'vpcSubnets.subnets[0] must be a subnet, got the text "subnet-1": write Subnet.fromSubnetId('],
  ['a VPC for subnets', () => web({ vpcSubnets: stack.vpc }), 'vpcSubnets must be an object of props'],
  ['a wrong type of subnets', () => web({ vpcSubnets: { subnetType: 'PUBLIC' } }), 'vpcSubnets.subnetType must be one of "Isolated", '],
  ['a Duration for a struct', () => web({ strictTransportSecurity: Duration.days(365) }),
    'strictTransportSecurity must be an object of props (enabled, maxAge, includeSubdomains, …), got a Duration of 365 days: write { maxAge: Duration.days(365) }'],
  ...['', '..', '-shop', 'shop-', 'internal-shop', 'x'.repeat(33)].map((name): Refusal => [`the name "${name}" for a load balancer`,
    () => web({ loadBalancerName: name }), 'loadBalancerName must be the name of a load balancer (at most 32 letters, digits and hyphens, no hyphen at its start '
    + `or end, and no "internal-" at its start), got the text "${name}": write 'shop'`]),
  ['a token for a kind of addresses, which decides about the records', () => web({ ipAddressType: new CfnParameter(stack, 'Kind').valueAsString }),
    'got a token, whose value is known only at deployment'],
  ['a token for a removal policy', () => certificate({ removalPolicy: new CfnParameter(stack, 'Policy').valueAsString }),
    'removalPolicy must be one of "destroy", "retain", "retain-on-update-or-delete", got a token'],
  ['a snapshot of a certificate', () => certificate({ removalPolicy: RemovalPolicy.SNAPSHOT }),
    'removalPolicy must be one of "destroy", "retain", "retain-on-update-or-delete", got the text "snapshot": write RemovalPolicy.DESTROY or another RemovalPolicy'],
  ['a snapshot of a certificate, later', () => () => certificate({})().applyRemovalPolicy(RemovalPolicy.SNAPSHOT), 'policy must be one of "destroy", "retain"'],
  ['a prop in another case', () => certificate({ hostedZone: undefined, hostedzone: stack.hostedZone }),
    'RegionalCertificate "Shop/C": hostedzone is not the name of a prop: write hostedZone'],
  ['a prop in the singular', () => web({ domainNames: undefined, domainName: 'www.example.com' }),
    'SecureAlb "Shop/Web": domainName is not the name of a prop: write domainNames'],
  ['a misspelt prop in a struct', () => web({ strictTransportSecurity: { includeSubDomains: true } }),
    'strictTransportSecurity.includeSubDomains is not the name of a prop: write includeSubdomains'],
  ['a misspelt prop of the checks', () => () => CertificateChecks.apply(stack, { severities: {} } as never),
    'CertificateChecks.apply(): severities is not the name of a prop: write severity'],
  ['a Map for a map', () => () => CertificateChecks.apply(stack, { severity: new Map([['tls-policy', 'off']]) } as never),
    'severity must be a map from the ID of a rule to a Severity, got an object of class Map: write { \'certificate-region\': Severity.WARNING }'],
  ['a token for a severity', () => () => new TlsPolicyCheck({ severity: Aws.REGION as never }), 'TlsPolicyCheck: severity must be one of "error"'],
  ['a token for an allowed domain', () => () => CertificateChecks.apply(stack, { allowedDomains: [Aws.REGION] }),
    'allowedDomains[0] must be a domain name, got a token, whose value is known only at deployment: write \'*.corp.example\''],
  ['a number for a Duration of a metric', () => () => (certificate({})() as RegionalCertificate).metricDaysToExpiry({ period: 60 } as never),
    'metricDaysToExpiry() of "Shop/C": props.period must be a Duration, got the number 60: write Duration.seconds(60)'],
  ['a text for a port', () => () => web({})().addTargets('T', { port: '80' } as never),
    'addTargets() of "Shop/Web": props.port must be a number, got the text "80": write 80'],
  ['a number for a Duration of targets', () => () => web({})().addTargets('T', { port: 80, deregistrationDelay: 10 } as never),
    'props.deregistrationDelay must be a Duration, got the number 10: write Duration.seconds(10)'],
  ['a text for a condition', () => () => web({})().addTargets('T', { port: 80, priority: 1, conditions: '/shop' } as never),
    "props.conditions must be a list of ListenerConditions, got the text \"/shop\": write [ListenerCondition.pathPatterns(['/shop/*'])]"],
  ...[
    ['mars-1', "write one as 'eu-west-1'"], ['EU-WEST-1', "write 'eu-west-1'"], ['eu-west-1a', "write 'eu-west-1'"], ['eu_west_1', "write 'eu-west-1'"],
    ['Ireland', "write one as 'eu-west-1'"],
  ].map(([region, instead]): Refusal => [`a stack in ${region}`, () => () => inRegion(region),
    `CloudFrontCertificate "There/C": stack "There" is in "${region}", which is not a region: ${instead}`]),
  ['a wrong severity', () => () => new TlsPolicyCheck({ severity: 'fatal' as never }),
    'TlsPolicyCheck: severity must be one of "error", "warning", "off", got the text "fatal": write Severity.ERROR'],
])('%s is refused', (_, call, message) => {
  expect(call()).toThrow(message);
});

test('undefined for a prop that may be left out leaves it out', () => {
  expect(web({ certificates: undefined, idleTimeout: undefined, strictTransportSecurity: undefined, accessLogsBucket: undefined })).not.toThrow();
});

test('what is right passes, also as other languages and copies of the library give it', () => {
  // An interface that is implemented in another language, and a Duration of another copy of aws-cdk-lib.
  const duration = { toSeconds: () => 30, toMilliseconds: () => 30_000 };
  expect(web({ idleTimeout: duration, vpcSubnets: { subnetType: SubnetType.PRIVATE_WITH_EGRESS } })).not.toThrow();
  stack = new WebStack(SYDNEY);
  expect(web({ idleTimeout: Duration.minutes(1), hostedZone: HostedZone.fromHostedZoneId(stack, 'Id', 'ZBYID') })).not.toThrow();
});

test('a value of an enum that the CDK CLI has yet to look up passes', () => {
  expect(web({ desyncMitigationMode: StringParameter.valueFromLookup(stack, '/shop/mode') })).not.toThrow();
  expect(() => web({ desyncMitigationMode: 'dummy-value-for-/shop/mode' })()).toThrow();
});

test('an unknown prop passes that is like none, or like one that is given too', () => {
  expect(web({ team: 'shop', domainName: 'www.example.com', terminationProtection: true })).not.toThrow();
});

test('an object of a class with the props passes', () => {
  class Props {
    public readonly domainName = 'www.example.com';
    public readonly hostedZone = stack.hostedZone;
  }
  expect(() => new RegionalCertificate(stack, 'C', new Props())).not.toThrow();
});

test.each([1, 4000])('an idle timeout of %d seconds passes', (count) => {
  expect(web({ idleTimeout: Duration.seconds(count) })).not.toThrow();
});

test('a Duration that is known at deployment only passes', () => {
  expect(web({ idleTimeout: Duration.seconds(Lazy.number({ produce: () => 30 })) })).not.toThrow();
});

test.each(['x', 'x'.repeat(32), 'my-shop'])('the name %s for a load balancer passes', (loadBalancerName) => {
  expect(web({ loadBalancerName })).not.toThrow();
});

describe('a region that aws-cdk-lib does not know', () => {
  test('is warned of once for its stack, with the region that may be meant', () => {
    const there = inRegion('eu-wset-1');
    new CloudFrontCertificate(there, 'D', { domainName: 'www.example.com', hostedZone: HostedZone.fromHostedZoneId(there, 'Other', 'Z0123456789') });
    expect(Annotations.fromStack(there).findWarning('*', Match.anyValue()).map(({ entry }) => entry.data)).toEqual([
      expect.stringContaining('aws-cdk-lib does not know the region "eu-wset-1" of stack "There": if you mean "eu-west-1", write that; '
        + 'if it is a new region, acknowledge this warning'),
    ]);
  });

  test('may be a new one', () => {
    Annotations.fromStack(inRegion('xx-middle-42')).hasWarning('*', Match.stringLikeRegexp('if it is misspelt, correct it; if it is a new region'));
  });

  test.each(['eu-west-1', 'ap-southeast-2', Aws.REGION])('is another one than %s', (region) => {
    Annotations.fromStack(inRegion(region)).hasNoWarning('*', Match.anyValue());
  });
});

test('the longest name of a stack passes, and one that the CDK CLI has yet to look up', () => {
  expect(cloudFront({ supportStackName: `x${'-'.repeat(126)}9` })).not.toThrow();
  stack = new WebStack(SYDNEY);
  expect(cloudFront({ supportStackName: StringParameter.valueFromLookup(stack, '/shop/name') })).not.toThrow();
});

test('a text that is looked up is no list', () => {
  expect(web({ domainNames: StringParameter.valueFromLookup(stack, '/shop/names') })).toThrow('domainNames must be a list of domain names, got the text');
});

test('control characters of the given text are not repeated', () => {
  expect(web({ internetFacing: '\u001b[2Jtrue' })).toThrow('got the text "\ufffd[2Jtrue"');
});

test('nothing is left in the tree of what is refused', () => {
  expect(() => certificate({ domainName: 42 })()).toThrow();
  expect(stack.node.tryFindChild('C')).toBeUndefined();
  expect(Stack.of(stack).node.children.map(({ node }) => node.id)).not.toContain('C');
});
