import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption } from 'aws-cdk-lib/aws-cloudfront';
import {
  DesyncMitigationMode, IpAddressType, ITrustStore, MutualAuthenticationMode, SslPolicy, TrustStore, XffHeaderProcessingMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlb, SecureAlbProps } from '../../../src';

const TRUST_STORE = 'arn:aws:elasticloadbalancing:ap-southeast-2:111111111111:truststore/shop/1';
const header = (name: string) => `routing.http.response.${name}.header_value`;
const HSTS = header('strict_transport_security');
const CORS = ['allow_origin', 'allow_methods', 'allow_headers', 'allow_credentials', 'expose_headers', 'max_age'].map((name) => `access_control_${name}`);

type Given = (stack: WebStack) => Partial<SecureAlbProps>;

const trustStore = (stack: WebStack): ITrustStore => TrustStore.fromTrustStoreArn(stack, 'Trust', TRUST_STORE);

/** What the templates of a load balancer and its HTTPS listener set, by attribute or property. */
function settings(given: Given): Record<string, unknown> {
  const stack = new WebStack(SYDNEY);
  const { vpc, hostedZone } = stack;
  new SecureAlb(stack, 'Web', { vpc, hostedZone, domainNames: ['www.example.com'], ...given(stack) });
  const [loadBalancer] = Object.values(stack.template.findResources('AWS::ElasticLoadBalancingV2::LoadBalancer'));
  const [listener] = Object.values(stack.template.findResources('AWS::ElasticLoadBalancingV2::Listener', { Properties: { Port: 443 } }));
  const { LoadBalancerAttributes, ...loadBalancerProperties } = loadBalancer.Properties;
  const { ListenerAttributes, ...listenerProperties } = listener.Properties;
  const attributes: { Key: string; Value: unknown }[] = [...LoadBalancerAttributes, ...ListenerAttributes];
  return { ...loadBalancerProperties, ...listenerProperties, ...Object.fromEntries(attributes.map(({ Key, Value }) => [Key, Value])) };
}

test.each<[string, Given, Record<string, unknown>]>([
  ['access logs', () => ({ accessLogs: false }), { 'access_logs.s3.enabled': 'false' }],
  ['a prefix of access logs', () => ({}), { 'access_logs.s3.enabled': 'true', 'access_logs.s3.prefix': '' }],
  ['an empty prefix of access logs', () => ({ accessLogsPrefix: '' }), { 'access_logs.s3.prefix': '' }],
  ['connection logs', () => ({}), { 'connection_logs.s3.enabled': 'false' }],
  ['health check logs', () => ({ accessLogs: false }), { 'health_check_logs.s3.enabled': 'false' }],
  ['a prefix of connection logs', () => ({ connectionLogs: true, accessLogs: false }),
    { 'access_logs.s3.enabled': 'false', 'connection_logs.s3.enabled': 'true', 'connection_logs.s3.prefix': '' }],
  ['HSTS', () => ({ strictTransportSecurity: { enabled: false } }), { [HSTS]: '' }],
  ['a content security policy', () => ({}), { [header('content_security_policy')]: '' }],
  ['frame options', () => ({}), { [header('x_frame_options')]: '' }],
  ['content type options', () => ({ contentTypeOptions: false }), { [header('x_content_type_options')]: '' }],
  ['CORS', () => ({}), Object.fromEntries(CORS.map((name) => [header(name), '']))],
  ['the options of CORS', () => ({ cors: { allowOrigin: '*', allowCredentials: false } }),
    { ...Object.fromEntries(CORS.map((name) => [header(name), ''])), [header('access_control_allow_origin')]: '*' }],
  ['a Server header that was off', () => ({}), { 'routing.http.response.server.enabled': 'true' }],
  ['mutual TLS', () => ({}), { MutualAuthentication: { Mode: 'off' } }],
  ['mutual TLS that is off', () => ({ mutualAuthentication: { mutualAuthenticationMode: MutualAuthenticationMode.OFF } }),
    { MutualAuthentication: { Mode: 'off' } }],
  ['the options of mutual TLS', (stack) => ({ mutualAuthentication: { trustStore: trustStore(stack), advertiseTrustStoreCaNames: undefined } }),
    { MutualAuthentication: { Mode: 'verify', TrustStoreArn: TRUST_STORE, AdvertiseTrustStoreCaNames: 'off', IgnoreClientCertificateExpiry: false } }],
  ['mutual TLS without verification', () => ({ mutualAuthentication: { mutualAuthenticationMode: MutualAuthenticationMode.PASS_THROUGH } }),
    { MutualAuthentication: { Mode: 'passthrough' } }],
  ['deletion protection', () => ({ deletionProtection: false }), { 'deletion_protection.enabled': 'false' }],
  ['the handling of invalid headers', () => ({ dropInvalidHeaderFields: false }), { 'routing.http.drop_invalid_header_fields.enabled': 'false' }],
  ['an idle timeout', () => ({}), { 'idle_timeout.timeout_seconds': '60' }],
  ['a time for which clients keep connections', () => ({}), { 'client_keep_alive.seconds': '3600' }],
  ['HTTP/2 that was off', () => ({}), { 'routing.http2.enabled': 'true' }],
  ['the host header', () => ({ preserveHostHeader: false }), { 'routing.http.preserve_host_header.enabled': 'false' }],
  ['the port of the client in X-Forwarded-For', () => ({}), { 'routing.http.xff_client_port.enabled': 'false' }],
  ['the handling of X-Forwarded-For', () => ({}), { 'routing.http.xff_header_processing.mode': 'append' }],
  ['headers with the TLS version', () => ({}), { 'routing.http.x_amzn_tls_version_and_cipher_suite.enabled': 'false' }],
  ['requests that pass while AWS WAF does not answer', () => ({}), { 'waf.fail_open.enabled': 'false' }],
  ['a kind of addresses', () => ({}), { IpAddressType: 'ipv4' }],
  ['a desync mitigation mode', () => ({}), { 'routing.http.desync_mitigation_mode': 'defensive' }],
  ['a security policy', () => ({}), { SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09' }],
])('%s is turned off, or back to its default, where it was on before', (_, given, expected) => {
  expect(settings(given)).toMatchObject(expected);
});

test('options of mutual TLS that are given are taken', () => {
  expect(settings((stack) => ({
    mutualAuthentication: { trustStore: trustStore(stack), advertiseTrustStoreCaNames: true, ignoreClientCertificateExpiry: true },
  }))).toMatchObject({ MutualAuthentication: { Mode: 'verify', AdvertiseTrustStoreCaNames: 'on', IgnoreClientCertificateExpiry: true } });
});

/** Every optional setting with another value than its default. */
const EVERYTHING: Given = (stack) => ({
  internetFacing: true,
  ipAddressType: IpAddressType.DUAL_STACK,
  sslPolicy: SslPolicy.TLS13_13,
  strictTransportSecurity: { maxAge: Duration.days(1), includeSubdomains: true },
  contentSecurityPolicy: "default-src 'self'",
  frameOptions: HeadersFrameOption.DENY,
  contentTypeOptions: true,
  cors: { allowOrigin: 'https://app.example.com' },
  serverHeader: false,
  mutualAuthentication: { trustStore: trustStore(stack) },
  deletionProtection: false,
  dropInvalidHeaderFields: false,
  desyncMitigationMode: DesyncMitigationMode.STRICTEST,
  idleTimeout: Duration.seconds(30),
  clientKeepAlive: Duration.seconds(60),
  http2Enabled: false,
  preserveHostHeader: true,
  preserveXffClientPort: true,
  xAmznTlsVersionAndCipherSuiteHeaders: true,
  xffHeaderProcessingMode: XffHeaderProcessingMode.REMOVE,
  wafFailOpen: true,
  accessLogsBucket: Bucket.fromBucketName(stack, 'Logs', 'logs'),
  accessLogsPrefix: 'web',
});

test('whatever is given, the template sets the same, so that nothing of an earlier deployment is left', () => {
  // a function turns deletion protection on
  const names = Object.keys(settings(EVERYTHING)).filter((name) => name !== 'deletion_protection.enabled').sort();
  expect(Object.keys(settings(() => ({}))).sort()).toEqual(names);
  // without logs there is no bucket to name, and AWS refuses an empty one
  expect(Object.keys(settings(() => ({ accessLogs: false }))).sort()).toEqual(names.filter((name) => !/^access_logs.s3.(bucket|prefix)$/.test(name)));
});

test('options of HSTS that is not enabled are refused', () => {
  const hsts = (strictTransportSecurity: SecureAlbProps['strictTransportSecurity']) => () => settings(() => ({ strictTransportSecurity }));
  expect(hsts({ enabled: false, maxAge: Duration.days(1) })).toThrow(
    'strictTransportSecurity.enabled is false, but maxAge is given: set enabled to true, or leave out the others');
  expect(hsts({ enabled: false, includeSubdomains: true, preload: true })).toThrow(
    'strictTransportSecurity.enabled is false, but includeSubdomains and preload are given: set enabled to true, or leave out the others');
  expect(hsts({ enabled: false, includeSubdomains: false })).not.toThrow();
});

test('a prefix for logs that nobody writes is refused', () => {
  expect(() => settings(() => ({ accessLogs: false, accessLogsPrefix: 'web' })))
    .toThrow('accessLogs is false, but accessLogsPrefix is given: leave one of them out');
});

test.each([
  ['/web', 'web'],
  ['web/', 'web'],
  ['//shop//web/', 'shop/web'],
])('a prefix for logs that is written "%s" is refused, which AWS would', (prefix, instead) => {
  expect(() => settings(() => ({ accessLogsPrefix: prefix }))).toThrow(
    `accessLogsPrefix "${prefix}" has a slash at its start or end, or two in a row: write "${instead}"`);
});

test('a prefix for logs of slashes alone is refused', () => {
  expect(() => settings(() => ({ accessLogsPrefix: '/' }))).toThrow(
    'accessLogsPrefix "/" has a slash at its start or end, or two in a row: leave accessLogsPrefix out');
});
