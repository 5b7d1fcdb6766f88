import { Duration, Lazy } from 'aws-cdk-lib';
import { HeadersFrameOption } from 'aws-cdk-lib/aws-cloudfront';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { SYDNEY, WebStack } from './web-stack';
import { SecureAlbProps, SecureListener } from '../../../src';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

const web = (props: Partial<SecureAlbProps> = {}) => stack.alb(props);

/** The attributes of the listener on a port, without what they have in common. */
function attributes(Port: number): Record<string, unknown> {
  const [{ Properties: { ListenerAttributes } }] = Object.values(stack.template.findResources('AWS::ElasticLoadBalancingV2::Listener', { Properties: { Port } }));
  return Object.fromEntries((ListenerAttributes as { Key: string; Value: unknown }[]).map(({ Key, Value }) => [Key.replace(/^routing\.http\.response\./, ''), Value]));
}

const HEADERS: Partial<SecureAlbProps> = {
  contentSecurityPolicy: "default-src 'self'",
  frameOptions: HeadersFrameOption.SAMEORIGIN,
  contentTypeOptions: true,
  cors: {
    allowOrigin: 'https://app.example.com:8443',
    allowMethods: ['GET', 'PUT'],
    allowHeaders: ['Content-Type', 'X-Shop'],
    allowCredentials: true,
    exposeHeaders: ['ETag'],
    maxAge: Duration.hours(1),
  },
  serverHeader: false,
};

const EXPECTED = {
  'content_security_policy.header_value': "default-src 'self'",
  'x_frame_options.header_value': 'SAMEORIGIN',
  'x_content_type_options.header_value': 'nosniff',
  'access_control_allow_origin.header_value': 'https://app.example.com:8443',
  'access_control_allow_methods.header_value': 'GET, PUT',
  'access_control_allow_headers.header_value': 'Content-Type, X-Shop',
  'access_control_allow_credentials.header_value': 'true',
  'access_control_expose_headers.header_value': 'ETag',
  'access_control_max_age.header_value': '3600',
  'server.enabled': 'false',
};

test('each response has the headers that are given, also on other ports', () => {
  web(HEADERS).addHttpsListener('Test', { port: 8443 });
  expect(attributes(443)).toMatchObject(EXPECTED);
  expect(attributes(8443)).toEqual(attributes(443));
  expect(attributes(80)).toEqual({ 'server.enabled': 'false' });
});

test('so have those of an existing load balancer', () => {
  const loadBalancer = new ApplicationLoadBalancer(stack, 'Shared', { vpc: stack.vpc });
  new SecureListener(stack, 'Https', { loadBalancer, domainNames: ['www.example.com'], hostedZone: stack.hostedZone, redirectHttp: true, ...HEADERS });
  expect(attributes(443)).toMatchObject(EXPECTED);
  expect(attributes(80)).toEqual({ 'server.enabled': 'false' });
});

test('without them, the responses have those of the targets', () => {
  web();
  const { 'strict_transport_security.header_value': hsts, 'server.enabled': server, ...others } = attributes(443);
  expect([hsts, server, ...Object.values(others)]).toEqual(['max-age=31536000', 'true', ...Array.from({ length: 9 }, () => '')]);
  expect(attributes(80)).toEqual({ 'server.enabled': 'true' });
});

test('tokens are taken', () => {
  const token = (name: string) => Lazy.string({ produce: () => name });
  web({ contentSecurityPolicy: token("img-src 'self'"), cors: { allowOrigin: token('https://other.example.com') } });
  expect(attributes(443)).toMatchObject({
    'content_security_policy.header_value': "img-src 'self'", 'access_control_allow_origin.header_value': 'https://other.example.com',
  });
});

test.each<[string, Partial<SecureAlbProps>, string]>([
  ['an empty policy', { contentSecurityPolicy: '' }, 'contentSecurityPolicy is empty: leave it out to send none'],
  ['a policy of two lines', { contentSecurityPolicy: "default-src 'self';\nimg-src *" }, 'contentSecurityPolicy has a line break'],
  ['credentials for each origin', { cors: { allowOrigin: '*', allowCredentials: true } },
    'cors.allowCredentials is true, but browsers send no credentials if allowOrigin is "*": write one origin, or leave allowCredentials out'],
  ['an origin with a path', { cors: { allowOrigin: 'https://app.example.com/' } },
    'cors.allowOrigin must be "*" or one origin in lower case, without a path, got "https://app.example.com/": write "https://app.example.com"'],
  ['an origin without a scheme', { cors: { allowOrigin: 'app.example.com' } }, 'cors.allowOrigin must be "*" or one origin in lower case, without a path, got "app.example.com"'],
  ['two origins', { cors: { allowOrigin: 'https://a.example.com, https://b.example.com' } }, 'cors.allowOrigin must be "*" or one origin'],
  ['an empty origin', { cors: { allowOrigin: '' } }, 'cors.allowOrigin must be "*" or one origin'],
  ['a method in lower case', { cors: { allowOrigin: '*', allowMethods: ['get'] } }, "cors.allowMethods[0] must be a method, got the text \"get\": write 'GET'"],
  ['the value of a header for its name', { cors: { allowOrigin: '*', allowHeaders: ['X-Shop: 1'] } }, 'cors.allowHeaders[0] must be the name of a header, got the text "X-Shop: 1"'],
  ['an object for a policy', { contentSecurityPolicy: {} as string }, 'contentSecurityPolicy must be a content security policy, got an object: write "default-src \'self\'"'],
])('%s is refused', (_, props, text) => {
  expect(() => web(props)).toThrow(`SecureAlb "Shop/Web": ${text}`);
});
