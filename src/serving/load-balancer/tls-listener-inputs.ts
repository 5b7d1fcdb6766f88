import { TlsListenerOptions } from './tls-listener-options';
import { CERTIFICATE, HOSTED_ZONE, VALIDATION_ROLE } from '../../input/cdk';
import { Inputs, listOf, literalText, optional, text } from '../../input/input';
import { ALIAS_RECORD_OPTIONS } from '../alias-record-inputs';

export const CERTIFICATES = listOf(CERTIFICATE, 'certificates');

export const DOMAIN_NAMES = listOf(text('a domain name', 'www.example.com'), 'domain names');

export const TARGETS_ID = literalText('the ID of a target group', 'Service');

/** What the common props of all load balancers take. */
export const TLS_LISTENER_INPUTS: Inputs<TlsListenerOptions> = {
  domainNames: optional(DOMAIN_NAMES),
  hostedZone: optional(HOSTED_ZONE),
  hostedZones: optional(listOf(HOSTED_ZONE, 'hosted zones')),
  aliasRecordOptions: optional(ALIAS_RECORD_OPTIONS),
  validationRole: optional(VALIDATION_ROLE),
  validationRoles: optional(listOf(VALIDATION_ROLE, 'validation roles')),
  certificates: optional(CERTIFICATES),
  sslPolicy: optional(text('an SslPolicy', 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09')),
};
