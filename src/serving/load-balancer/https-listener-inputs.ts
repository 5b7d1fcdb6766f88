import {
  AddApplicationTargetsProps, ApplicationProtocol, ApplicationProtocolVersion, MutualAuthentication, MutualAuthenticationMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HttpsListenerOptions } from './https-listener-options';
import { DOMAIN_NAMES, TLS_LISTENER_INPUTS } from './tls-listener-inputs';
import { DURATION, TRUST_STORE } from '../../input/cdk';
import { FLAG, Inputs, isObject, kind, listOf, number, oneOf, oneOfOrToken, optional, text } from '../../input/input';
import { partOfStruct } from '../../input/props';
import { TRUST_BUNDLE } from '../../input/trust-bundle';
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

/** What the common props of `SecureAlb` and `SecureListener` take. */
export const HTTPS_LISTENER_INPUTS: Inputs<HttpsListenerOptions> = {
  ...TLS_LISTENER_INPUTS,
  redirectFrom: optional(DOMAIN_NAMES),
  strictTransportSecurity: optional(STRICT_TRANSPORT_SECURITY),
  clientCertificates: optional(TRUST_BUNDLE),
  mutualAuthentication: optional(partOfStruct(MUTUAL_AUTHENTICATION_INPUTS, '{ trustStore }')),
};
