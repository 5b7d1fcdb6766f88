import { App, CfnResource, Duration, Lazy, Stack } from 'aws-cdk-lib';
import { CertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { AllowedNamesCheck, CertificateChecks, CertificateChecksPlugin, CertificateHook, CertificateMonitor, CloudFrontCertificate, EnclaveCertificate, ImportedCertificate, MultiRegionCertificate, PrivateCertificate, PrivateCertificateAuthority, RegionalCertificate, SecureAlb, SecureListener, SecureNlb, SecureSite, TrustBundle, ValidationRole } from '../../src';
import { IMPORTED_CERTIFICATE_INPUTS } from '../../src/certificate/imported/imported-certificate-inputs';
import { PRIVATE_CERTIFICATE_INPUTS } from '../../src/certificate/private/private-certificate-inputs';
import { CLOUDFRONT_CERTIFICATE_INPUTS, MULTI_REGION_CERTIFICATE_INPUTS, PUBLIC_CERTIFICATE_INPUTS } from '../../src/certificate/public/public-certificate-inputs';
import { VALIDATION_ROLE_INPUTS } from '../../src/certificate/validation/validation-role-inputs';
import { CERTIFICATE_HOOK_INPUTS } from '../../src/hook/certificate-hook-inputs';
import { CERTIFICATE_MONITOR_INPUTS, WATCH_ALL_INPUTS } from '../../src/monitoring/certificate-monitor-inputs';
import { WATCH_ENDPOINT_INPUTS } from '../../src/monitoring/endpoint/watch-endpoint-inputs';
import { PRIVATE_CERTIFICATE_AUTHORITY_INPUTS } from '../../src/private-ca/private-certificate-authority-inputs';
import { TRUST_BUNDLE_INPUTS } from '../../src/private-ca/trust-bundle-inputs';
import { ENCLAVE_CERTIFICATE_INPUTS } from '../../src/serving/enclave/enclave-certificate-inputs';
import { SECURE_ALB_INPUTS } from '../../src/serving/load-balancer/secure-alb-inputs';
import { SECURE_LISTENER_INPUTS } from '../../src/serving/load-balancer/secure-listener-inputs';
import { SECURE_NLB_INPUTS } from '../../src/serving/load-balancer/secure-nlb-inputs';
import { SECURE_SITE_INPUTS } from '../../src/serving/site/secure-site-inputs';
import { CERTIFICATE_CHECKS_INPUTS } from '../../src/synthesis/check-inputs';
import { ROOT } from '../certificate/imported/handler/pki';
import { SYDNEY, WebStack } from '../serving/load-balancer/web-stack';

/** What a person may give by mistake, for any prop. */
const SLIPS: readonly [string, (scope: Construct) => unknown][] = [
  ['null', () => null],
  ['a number', () => 1.5],
  ['NaN', () => Number.NaN],
  ['a text', () => '..'],
  ['an empty text', () => ''],
  ['a flag', () => true],
  ['a list of undefined', () => [undefined]],
  ['a list in a list', () => [['www.example.com']]],
  ['an object', () => ({})],
  ['an object without a class', () => Object.create(null) as object],
  ['a certificate with the ARN of another service', (scope) => Certificate.fromCertificateArn(scope, 'Bucket', 'arn:aws:s3:::bucket')],
  ['a function', () => () => 'www.example.com'],
  ['a class', () => App],
  ['a stack', () => new Stack(new App(), 'Other')],
  ['an L1', (scope) => new CfnResource(scope, 'L1', { type: 'AWS::S3::Bucket' })],
  ['a promise', () => Promise.resolve('www.example.com')],
  ['a map', () => new Map([['a', 'b']])],
  ['a symbol', () => Symbol('www.example.com')],
  ['a token', () => Lazy.any({ produce: () => 'www.example.com' })],
  ['a token of a list', () => Lazy.list({ produce: () => ['www.example.com'] })],
];

/** An error that says what is wrong. Core names its errors after what they are about, and ours begin with the construct or method that the app wrote. */
const SENTENCE = /^[^:]*: (?!Type|Range|Reference|Syntax)\w+: (\w+ "[^"]+"|[\w.]+\(\)( of "[^"]+")?|CertificateChecksPlugin|AllowedNamesCheck): /;

/** What an error of JavaScript, or a text made of a value that is none, contains. */
const NOT_OURS = /[$#]\{Token|\[object|is not a function|is not iterable|Cannot read/;

const AUTHORITY = 'arn:aws:acm-pca:ap-southeast-2:111111111111:certificate-authority/11111111-2222-3333-4444-555555555555';

type Making = (stack: WebStack, props: object) => unknown;

const certificateProps = (stack: WebStack, props: object) => ({ domainName: 'www.example.com', hostedZone: stack.hostedZone, ...props });

const MAKINGS: readonly [string, object, Making][] = [
  ['RegionalCertificate', PUBLIC_CERTIFICATE_INPUTS, (stack, props) => new RegionalCertificate(stack, 'C', certificateProps(stack, props))],
  ['CloudFrontCertificate', CLOUDFRONT_CERTIFICATE_INPUTS, (stack, props) => new CloudFrontCertificate(stack, 'C', certificateProps(stack, props))],
  ['MultiRegionCertificate', MULTI_REGION_CERTIFICATE_INPUTS, (stack, props) => new MultiRegionCertificate(stack, 'C', certificateProps(stack, props))],
  ['ImportedCertificate', IMPORTED_CERTIFICATE_INPUTS,
    (stack, props) => new ImportedCertificate(stack, 'C', { secret: Secret.fromSecretNameV2(new Construct(stack, `Given${stack.node.children.length}`), 'Secret', 'partner'), ...props })],
  ['ValidationRole', VALIDATION_ROLE_INPUTS,
    (stack, props) => new ValidationRole(stack, 'C', { hostedZone: stack.hostedZone, accounts: ['111111111111'], domainNames: ['www.example.com'], ...props })],
  ['PrivateCertificate', PRIVATE_CERTIFICATE_INPUTS,
    (stack, props) => new PrivateCertificate(stack, 'C', { authority: CertificateAuthority.fromCertificateAuthorityArn(stack, 'Authority', AUTHORITY), domainName: 'a.internal', ...props })],
  ['PrivateCertificateAuthority', PRIVATE_CERTIFICATE_AUTHORITY_INPUTS,
    (stack, props) => new PrivateCertificateAuthority(stack, 'C', { commonName: 'Example Root CA', validity: Duration.days(3650), ...props })],
  ['SecureAlb', SECURE_ALB_INPUTS, (stack, props) => new SecureAlb(stack, 'Web', { vpc: stack.vpc, domainNames: ['www.example.com'], hostedZone: stack.hostedZone, ...props })],
  ['SecureListener', SECURE_LISTENER_INPUTS, (stack, props) => new SecureListener(stack, 'C', {
    loadBalancer: new ApplicationLoadBalancer(stack, 'Web', { vpc: stack.vpc }), domainNames: ['www.example.com'], hostedZone: stack.hostedZone, ...props,
  })],
  ['SecureNlb', SECURE_NLB_INPUTS, (stack, props) => new SecureNlb(stack, 'C', { vpc: stack.vpc, domainNames: ['mqtt.example.com'], hostedZone: stack.hostedZone, ...props })],
  ['SecureSite', SECURE_SITE_INPUTS, (stack, props) => new SecureSite(stack, 'Site', { domainNames: ['www.example.com'], hostedZone: stack.hostedZone, ...props })],
  ['EnclaveCertificate', ENCLAVE_CERTIFICATE_INPUTS,
    (stack, props) => {
      const given = new Construct(stack, `Given${stack.node.children.length}`);
      const certificate = Certificate.fromCertificateArn(given, 'Certificate', 'arn:aws:acm:ap-southeast-2:111111111111:certificate/0a1b');
      return new EnclaveCertificate(given, 'C', { certificate, role: Role.fromRoleName(given, 'Role', 'server'), ...props });
    }],
  ['TrustBundle', TRUST_BUNDLE_INPUTS, (stack, props) => new TrustBundle(stack, 'C', { certificates: [ROOT.certificate], ...props })],
  ['CertificateMonitor', CERTIFICATE_MONITOR_INPUTS, (stack, props) => new CertificateMonitor(stack, 'C', { emails: ['ops@example.com'], ...props })],
  ['CertificateMonitor.watchAll()', WATCH_ALL_INPUTS, (_, props) => CertificateMonitor.watchAll(new App(), { emails: ['ops@example.com'], ...props })],
  ['CertificateMonitor.watchEndpoint()', WATCH_ENDPOINT_INPUTS,
    (stack, props) => new CertificateMonitor(stack, 'C', { emails: ['ops@example.com'] }).watchEndpoint('www.example.com', { vpc: stack.vpc, ...props })],
  ['CertificateChecks', CERTIFICATE_CHECKS_INPUTS, (stack, props) => CertificateChecks.apply(stack, props)],
  ['CertificateChecksPlugin', CERTIFICATE_CHECKS_INPUTS, (_, props) => new CertificateChecksPlugin(props)],
  ['CertificateHook', CERTIFICATE_HOOK_INPUTS, (stack, props) => new CertificateHook(stack, 'C', props)],
  ['AllowedNamesCheck', { allowedDomains: undefined, severity: undefined }, (_, props) => new AllowedNamesCheck({ allowedDomains: ['example.com'], ...props })],
];

const cases = MAKINGS.flatMap(([name, inputs, make]) => Object.keys(inputs).map((prop) => [name, prop, make] as const));

test.each(cases)('%s answers each slip in its prop %s in its own words, or takes it', (_, prop, make) => {
  let stack = new WebStack(SYDNEY);
  const answers = SLIPS.flatMap(([slip, give], index) => {
    // an attempt that got far may have left constructs, here or in a stack of another region
    if (['C', 'Web', 'Site', 'Authority'].some((id) => stack.node.tryFindChild(id))) stack = new WebStack(SYDNEY);
    try {
      make(stack, { [prop]: give(new Construct(stack, `Scope${index}`)) });
      return [];
    } catch (error) {
      return [`${slip}: ${(error as Error).name}: ${(error as Error).message}`];
    }
  });
  expect(answers.filter((answer) => !SENTENCE.test(answer) || NOT_OURS.test(answer))).toEqual([]);
  expect(answers.length).toBeGreaterThan(SLIPS.length / 2);
});
