import {
  AddApplicationTargetsProps, ApplicationProtocol, ApplicationProtocolVersion, MutualAuthentication, MutualAuthenticationMode,
} from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HttpsListenerOptions } from './https-listener-options';
import { CERTIFICATE, DURATION, HOSTED_ZONE, TRUST_STORE, VALIDATION_ROLE } from '../../input/cdk';
import { FLAG, Inputs, isObject, kind, listOf, literalText, number, oneOf, oneOfOrToken, optional, text } from '../../input/input';
import { partOfStruct } from '../../input/props';
import { TRUST_BUNDLE } from '../../input/trust-bundle';
import { STRICT_TRANSPORT_SECURITY } from '../strict-transport-security';

const MUTUAL_AUTHENTICATION_INPUTS: Partial<Inputs<MutualAuthentication>> = {
  advertiseTrustStoreCaNames: optional(FLAG),
  ignoreClientCertificateExpiry: optional(FLAG),
  mutualAuthenticationMode: optional(oneOfOrToken('MutualAuthenticationMode', MutualAuthenticationMode)),
  trustStore: optional(TRUST_STORE),
};

export const CERTIFICATES = listOf(CERTIFICATE, 'certificates');

export const TARGETS_ID = literalText('the ID of a target group', 'Service');

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
  domainNames: optional(listOf(text('a domain name', 'www.example.com'), 'domain names')),
  hostedZone: optional(HOSTED_ZONE),
  hostedZones: optional(listOf(HOSTED_ZONE, 'hosted zones')),
  validationRole: optional(VALIDATION_ROLE),
  validationRoles: optional(listOf(VALIDATION_ROLE, 'validation roles')),
  certificates: optional(CERTIFICATES),
  sslPolicy: optional(text('an SslPolicy', 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09')),
  strictTransportSecurity: optional(STRICT_TRANSPORT_SECURITY),
  clientCertificates: optional(TRUST_BUNDLE),
  mutualAuthentication: optional(partOfStruct(MUTUAL_AUTHENTICATION_INPUTS, '{ trustStore }')),
};
