import { HeadersFrameOption } from 'aws-cdk-lib/aws-cloudfront';
import {
  AddApplicationTargetsProps, ApplicationProtocol, ApplicationProtocolVersion, MutualAuthentication, MutualAuthenticationMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { CorsHeaders } from './cors-headers';
import { HttpsListenerOptions } from './https-listener-options';
import { DOMAIN_NAMES, TLS_LISTENER_INPUTS } from './tls-listener-inputs';
import { DURATION, TRUST_STORE } from '../../input/cdk';
import { FLAG, Inputs, isObject, kind, listOf, mayBeLookedUp, number, oneOf, oneOfOrToken, optional, required, text } from '../../input/input';
import { partOfStruct, struct } from '../../input/props';
import { TRUST_BUNDLE } from '../../input/trust-bundle';
import { CONTENT_SECURITY_POLICY } from '../content-security-policy';
import { STRICT_TRANSPORT_SECURITY } from '../strict-transport-security';

const MUTUAL_AUTHENTICATION_INPUTS: Partial<Inputs<MutualAuthentication>> = {
  advertiseTrustStoreCaNames: optional(FLAG),
  ignoreClientCertificateExpiry: optional(FLAG),
  mutualAuthenticationMode: optional(oneOfOrToken('MutualAuthenticationMode', MutualAuthenticationMode)),
  trustStore: optional(TRUST_STORE),
};

const TARGETS_INPUTS: Partial<Inputs<AddApplicationTargetsProps>> = {
  port: optional(number('80')),
  targets: optional(listOf(kind('a target', 'service', isObject), 'targets')),
  protocol: optional(oneOf('ApplicationProtocol', ApplicationProtocol)),
  protocolVersion: optional(oneOf('ApplicationProtocolVersion', ApplicationProtocolVersion)),
  priority: optional(number('10')),
  conditions: optional(listOf(kind('a ListenerCondition', "ListenerCondition.pathPatterns(['/shop/*'])", isObject), 'ListenerConditions')),
  targetGroupName: optional(text('the name of a target group', 'shop')),
  deregistrationDelay: optional(DURATION),
  slowStart: optional(DURATION),
  stickinessCookieDuration: optional(DURATION),
  stickinessCookieName: optional(text('the name of a cookie', 'shop')),
  healthCheck: optional(kind('an object with the settings of a health check', "{ path: '/health' }", isObject)),
  enableAnomalyMitigation: optional(FLAG),
};

export const TARGETS_PROPS = partOfStruct(TARGETS_INPUTS, '{ port: 80, targets: [service] }');

const METHODS = listOf(mayBeLookedUp(kind('a method', "'GET'", (value) => typeof value === 'string' && /^([A-Z]+|\*)$/.test(value))), 'methods');

const HEADERS = listOf(
  mayBeLookedUp(kind('the name of a header', "'Content-Type'", (value) => typeof value === 'string' && /^[A-Za-z0-9*_-]+$/.test(value))), 'names of headers');

const CORS_INPUTS: Inputs<CorsHeaders> = {
  allowOrigin: required(text('an origin', 'https://app.example.com')),
  allowMethods: optional(METHODS),
  allowHeaders: optional(HEADERS),
  allowCredentials: optional(FLAG),
  exposeHeaders: optional(HEADERS),
  maxAge: optional(DURATION),
};

/** What the common props of `SecureAlb` and `SecureListener` take. */
export const HTTPS_LISTENER_INPUTS: Inputs<HttpsListenerOptions> = {
  ...TLS_LISTENER_INPUTS,
  redirectFrom: optional(DOMAIN_NAMES),
  strictTransportSecurity: optional(STRICT_TRANSPORT_SECURITY),
  contentSecurityPolicy: optional(CONTENT_SECURITY_POLICY),
  frameOptions: optional(oneOf('HeadersFrameOption', HeadersFrameOption)),
  contentTypeOptions: optional(FLAG),
  cors: optional(struct(CORS_INPUTS, "{ allowOrigin: 'https://app.example.com' }")),
  serverHeader: optional(FLAG),
  clientCertificates: optional(TRUST_BUNDLE),
  mutualAuthentication: optional(partOfStruct(MUTUAL_AUTHENTICATION_INPUTS, '{ trustStore }')),
};
