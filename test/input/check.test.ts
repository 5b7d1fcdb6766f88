import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { SubnetType } from 'aws-cdk-lib/aws-ec2';
import { CfnHostedZone, HostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { CertificateChecks, CloudFrontCertificate, RegionalCertificate, SecureAlb, TlsPolicyCheck } from '../../src';
import { SYDNEY, WebStack } from '../serving/load-balancer/web-stack';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

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

const UNDEFINED = '; process.env gives undefined for a variable that is not set, and find() where nothing matches';

test.each<[string, () => () => unknown, string]>([
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
  ['a number for a Duration', () => web({ idleTimeout: 30 }), 'SecureAlb "Shop/Web": idleTimeout must be a Duration, got the number 30: write Duration.seconds(30)'],
  ['a number for a Duration in a struct', () => web({ strictTransportSecurity: { maxAge: 86400 } }),
    'strictTransportSecurity.maxAge must be a Duration, got the number 86400: write Duration.seconds(86400)'],
  ['an ARN for a certificate', () => web({ certificates: ['arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b'] }),
    'certificates[0] must be a certificate, got the text "arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b": write Certificate.fromCertificateArn('],
  ['a VPC that is missing', () => web({ vpc: undefined }), 'SecureAlb "Shop/Web": vpc must be a VPC, got undefined: write new Vpc(this, \'Vpc\')'],
  ['a wrong value of an enum', () => web({ ipAddressType: 'ipv6' }),
    'ipAddressType must be one of "ipv4", "dualstack", "dualstack-without-public-ipv4", got the text "ipv6": write IpAddressType.IPV4'],
  ['a certificate that is missing', () => () => web({})().addCertificates(undefined as never),
    'addCertificates() of "Shop/Web": certificates[0] must be a certificate, got undefined: write Certificate.fromCertificateArn('],
  ...['111111111111', 'shop_edge', 'shop edge', '', 'x'.repeat(129)].map((name): [string, () => () => unknown, string] => [
    `the name "${name}" for a stack`, () => cloudFront({ supportStackName: name }),
    'CloudFrontCertificate "Shop/C": supportStackName must be the name of a stack (at most 128 letters, digits and hyphens, of which the first is a letter), '
    + `got the text "${name.slice(0, 60)}${name.length > 60 ? '…' : ''}": write 'Shop-certificates'`,
  ]),
  ['a token for the name of a stack', () => cloudFront({ supportStackName: new CfnParameter(stack, 'Name').valueAsString }),
    'got a token, whose value is known only at deployment: write \'Shop-certificates\''],
  ['no props', () => () => new CloudFrontCertificate(stack, 'C', undefined as never),
    'CloudFrontCertificate "Shop/C": props must be an object with props, got undefined: write { … }'],
  ['a name in place of props', () => () => new CloudFrontCertificate(stack, 'C', 'www.example.com' as never),
    'CloudFrontCertificate "Shop/C": props must be an object with props, got the text "www.example.com": write { … }'],
  ['no scope', () => () => new RegionalCertificate(undefined as never, 'C', { domainName: 'example.com' }),
    'RegionalCertificate: scope must be a construct, got undefined: write this'],
  ['no id', () => () => new RegionalCertificate(stack, undefined as never, { domainName: 'example.com' }),
    'RegionalCertificate: id must be a text that no other construct of the scope has as its ID, got undefined: write \'Certificate\''],
  ['no app', () => () => CertificateChecks.apply(undefined as never), 'CertificateChecks.apply(): scope must be a construct, got undefined: write app'],
  ['a class in place of an app', () => () => CertificateChecks.apply(App as never),
    'CertificateChecks.apply(): scope must be a construct, got the function or class App: write app'],
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
