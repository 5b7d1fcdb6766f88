import type { Callable, ClassType, Method } from '@jsii/spec';
import { App, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Role, ServicePrincipal, User } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { compiledAssembly } from './assembly';
import { wrongValues, type WrongValue } from './wrong-values';
import * as library from '../../src';
import { authority } from '../certificate/imported/handler/pki';
import { SYDNEY, WebStack } from '../serving/load-balancer/web-stack';

type Args = unknown[];

const DOMAIN = 'www.example.com';

const AUTHORITY = 'arn:aws:acm-pca:ap-southeast-2:111111111111:certificate-authority/11111111-2222-3333-4444-555555555555';

const ROLE = 'arn:aws:iam::222222222222:role/validation';

/** Arguments that are right. A new class that takes arguments needs an entry. */
const RIGHT: Record<string, (stack: WebStack) => Args> = {
  RegionalCertificate: (stack) => [stack, 'Subject', { domainName: DOMAIN, hostedZone: stack.hostedZone, allowExport: true }],
  CloudFrontCertificate: (stack) => [stack, 'Subject', { domainName: DOMAIN, hostedZone: stack.hostedZone, allowExport: true }],
  MultiRegionCertificate: (stack) => [stack, 'Subject', { domainName: DOMAIN, hostedZone: stack.hostedZone }],
  ValidationRole: (stack) => [stack, 'Subject', { hostedZone: stack.hostedZone, accounts: ['222222222222'], domainNames: [DOMAIN] }],
  ImportedCertificate: (stack) => [stack, 'Subject', { secret: Secret.fromSecretNameV2(stack, 'Secret', 'partner') }],
  PrivateCertificate: (stack) => [stack, 'Subject', { domainName: DOMAIN, authority: CertificateAuthority.fromCertificateAuthorityArn(stack, 'Authority', AUTHORITY) }],
  PrivateCertificateAuthority: (stack) => [stack, 'Subject', { commonName: 'Example Root CA', validity: Duration.days(3650) }],
  TrustBundle: (stack) => [stack, 'Subject', { certificates: [authority('Partner').certificate] }],
  CertificateHook: (stack) => [stack, 'Subject', {}],
  CertificateMonitor: (stack) => [stack, 'Subject', { emails: ['ops@example.com'] }],
  SecureAlb: (stack) => [stack, 'Subject', { vpc: stack.vpc, domainNames: [DOMAIN], hostedZone: stack.hostedZone, cors: { allowOrigin: '*' } }],
  SecureNlb: (stack) => [stack, 'Subject', { vpc: stack.vpc, domainNames: [DOMAIN], hostedZone: stack.hostedZone }],
  SecureSite: (stack) => [stack, 'Subject', { domainNames: [DOMAIN], hostedZone: stack.hostedZone }],
  EnclaveCertificate: (stack) => [stack, 'Subject', {
    certificate: new library.RegionalCertificate(stack, 'ForEnclave', { domainName: DOMAIN, hostedZone: stack.hostedZone }), role: new Role(stack, 'Server', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }),
  }],
  SecureListener: (stack) => [stack, 'Subject', { loadBalancer: new ApplicationLoadBalancer(stack, 'LoadBalancer', { vpc: stack.vpc }), domainNames: [DOMAIN], hostedZone: stack.hostedZone, cors: { allowOrigin: '*' } }],
  AllowedNamesCheck: () => [{ allowedDomains: ['*.example.com'] }],
  CertificateChecksPlugin: () => [{}],
};

/** The same for methods. */
const RIGHT_FOR_METHODS: Record<string, (stack: WebStack) => Args> = {
  'CertificateChecks.apply': (stack) => [stack],
  'CertificateMonitor.watchAll': () => [new App(), { emails: ['ops@example.com'] }],
  'watch': (stack) => [new library.RegionalCertificate(stack, 'Watched', { domainName: DOMAIN, hostedZone: stack.hostedZone }), {}],
  'watchEndpoint': () => [DOMAIN, {}],
  'applyRemovalPolicy': () => [RemovalPolicy.RETAIN],
  'metricDaysToExpiry': () => [{}],
  'forRegion': () => ['eu-west-1'],
  'forRegionOf': (stack) => [stack],
  'ValidationRole.fromRoleArn': (stack) => [stack, 'Validation', ROLE],
  'ValidationRole.fromValidationRoleAttributes': (stack) => [stack, 'Validation', { roleArn: ROLE }],
  'ImportedCertificate.selfSigned': (stack) => [stack, 'SelfSigned', { domainNames: [DOMAIN] }],
  'grantExport': (stack) => [new User(stack, 'User')],
  'grantIssueCertificate': (stack) => [new User(stack, 'User')],
  'grantRead': (stack) => [new User(stack, 'User')],
  'share': () => ['Share', { accounts: ['222222222222'] }],
  'PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes': (stack) => [stack, 'Company', { certificateAuthorityArn: AUTHORITY, completeCertificateChain: authority('Company').certificate }],
  'addTargets': () => ['Service', { port: 80 }],
  'addCertificates': () => [],
  'addListener': () => ['Plain', { port: 8080, open: false }],
  'addHttpsListener': () => ['Test', { port: 8443 }],
  'visit': (stack) => [stack],
  'validate': (stack) => [{ appConstruct: stack.node.root, stackTemplates: [] }],
};

const assembly = compiledAssembly();
const classes = Object.values(assembly.types ?? {}).filter((type): type is ClassType => type.kind === 'class');

/** Calls with one wrong value each, by what they call. */
const CALLS = classes.flatMap((type) => [
  ...type.initializer && !type.abstract ? [callsOf(`new ${type.name}`, type.initializer, constructorOf(type))] : [],
  ...methodsOf(type).map((method) => callsOf(`${type.name}.${method.name}()`, method, methodOf(type, method))),
]);

type Call = (wrong?: WrongValue) => void;

function callsOf(name: string, callable: Callable, call: Call): [string, WrongValue[], Call] {
  return [name, wrongValues(assembly, callable), call];
}

/** What the class has for itself, and what its bases of this library have. */
function methodsOf(type: ClassType): Method[] {
  return (type.methods ?? []).filter((method) => (method.parameters ?? []).length > 0 && !method.protected);
}

function constructorOf({ name }: ClassType): Call {
  return (wrong) => void create(new WebStack(SYDNEY), name, wrong);
}

function create(stack: WebStack, name: string, wrong?: WrongValue): object {
  const constructor = (library as unknown as Record<string, new (...args: Args) => object>)[name];
  return new constructor(...withWrong((RIGHT[name] ?? (() => [{}]))(stack), wrong));
}

function methodOf(type: ClassType, method: Method): Call {
  return (wrong) => {
    const stack = new WebStack(SYDNEY);
    const right = (RIGHT_FOR_METHODS[method.name] ?? RIGHT_FOR_METHODS[`${type.name}.${method.name}`])(stack);
    const statics = library as unknown as Record<string, object>;
    const owner = (method.static ? statics[type.name] : create(stack, type.name)) as Record<string, (...args: Args) => void>;
    const args = withWrong(right, wrong);
    owner[method.name](...method.variadic && wrong ? [...args.slice(0, -1), ...args[args.length - 1] as Args] : args);
  };
}

/** The arguments with a wrong value among them. */
function withWrong(right: Args, wrong?: WrongValue): Args {
  if (!wrong) return right;
  const args = [...right];
  args[wrong.argument] = replaced(args[wrong.argument], wrong.path, wrong.value);
  return args;
}

function replaced(around: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const object = { ...around as Record<string, unknown> };
  return { ...object, [name]: replaced(object[name] ?? {}, rest, value) };
}

/** A text that is none of those allowed is repeated by who knows them. */
function quotes(message: string, value: unknown): boolean {
  const texts = (typeof value === 'string' ? [value] : Object.entries(value ?? {}).flat()).filter((each) => typeof each === 'string');
  return texts.some((each) => message.includes(`"${each}"`));
}

function failure(call: () => void): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

test('every class and method that takes arguments is called', () => {
  expect(CALLS.map(([name]) => name)).toEqual(expect.arrayContaining(['new SecureAlb', 'SecureAlb.addTargets()', 'CertificateChecks.apply()', 'new TlsPolicyCheck']));
  expect(CALLS.every(([, values]) => values.length > 0)).toBe(true);
});

describe.each(CALLS)('%s', (_, values, call) => {
  test('takes what is right', () => {
    expect(failure(call)).toBeUndefined();
  });

  test('refuses each wrong value in the words of its user', () => {
    const badlyAnswered = values.flatMap((wrong) => {
      const error = failure(() => call(wrong));
      const [name] = wrong.at.split('.').slice(-1);
      const isRefused = error instanceof Error && !(error instanceof TypeError);
      const isGood = isRefused && (/ must be .+, got /.test(error.message) && error.message.includes(name) || quotes(error.message, wrong.value));
      return isGood ? [] : [`${wrong.at} = ${JSON.stringify(wrong.value)}: ${error}`];
    });
    expect(badlyAnswered).toEqual([]);
  });
});

test('a construct in no stack, props that are missing and a variable that is not set are refused', () => {
  expect(() => new library.RegionalCertificate(new App() as never, 'C', { domainName: 'www.example.com' })).toThrow(
    'RegionalCertificate: scope must be a stack or a construct in a stack, got "", which is in no stack: create a Stack and give it, or a construct in it');
  expect(() => new library.RegionalCertificate(new Stack(), 'C', undefined as never)).toThrow(
    'RegionalCertificate "Default/C": props must be an object of props (domainName, subjectAlternativeNames, hostedZone, …), got undefined');
  expect(() => new library.RegionalCertificate(new Stack(), 'C', { domainName: process.env.NO_SUCH_VARIABLE! })).toThrow(
    'RegionalCertificate "Default/C": domainName must be a domain name, got undefined: write \'www.example.com\'; '
    + 'process.env gives undefined for a variable that is not set, and find() where nothing matches');
});
