import { aliasCertificate } from './alias-certificate';
import { ALLOWED_NAMES } from './allowed-names';
import { certificateAccount } from './certificate-account';
import { certificateKind } from './certificate-kind';
import { certificateNames } from './certificate-names';
import { certificateProperty } from './certificate-property';
import { certificateReference } from './certificate-reference';
import { certificateRegion } from './certificate-region';
import { delegatedZone } from './delegated-zone';
import { endpointName } from './endpoint-name';
import { expiryAlarm } from './expiry-alarm';
import { expiryAlarmOperator } from './expiry-alarm-operator';
import { expiryAlarmRegion } from './expiry-alarm-region';
import { expiryAlarmThreshold } from './expiry-alarm-threshold';
import { exportableCertificate } from './exportable-certificate';
import { exportableCertificateArn } from './exportable-certificate-arn';
import { httpsOnly } from './https-only';
import { issuingAuthority } from './issuing-authority';
import { keyAlgorithm } from './key-algorithm';
import { listenerPort } from './listener-port';
import { listenerPriority } from './listener-priority';
import { nameCoverage } from './name-coverage';
import { namesQuota } from './names-quota';
import { originName } from './origin-name';
import { ownershipCertificate } from './ownership-certificate';
import { publicTrust } from './public-trust';
import { recordCoverage } from './record-coverage';
import { recordName } from './record-name';
import { recordTarget } from './record-target';
import { requestableKey } from './requestable-key';
import { requiredCertificate } from './required-certificate';
import { supportedService } from './supported-service';
import { tlsPolicy } from './tls-policy';
import { usableCertificate } from './usable-certificate';
import { validationMethod } from './validation-method';
import { validationOptions } from './validation-options';
import { validationRecord } from './validation-record';
import { validationZone } from './validation-zone';
import { validationZoneAccount } from './validation-zone-account';
import type { Rule, RuleFacts } from '../rule';

/** All rules that stand by themselves. */
export const RULES: readonly Rule[] = [
  certificateRegion,
  supportedService,
  exportableCertificate,
  exportableCertificateArn,
  certificateAccount,
  certificateReference,
  keyAlgorithm,
  certificateKind,
  nameCoverage,
  recordCoverage,
  recordTarget,
  originName,
  aliasCertificate,
  requiredCertificate,
  listenerPort,
  listenerPriority,
  recordName,
  endpointName,
  certificateProperty,
  ownershipCertificate,
  certificateNames,
  namesQuota,
  requestableKey,
  issuingAuthority,
  validationMethod,
  validationZone,
  validationZoneAccount,
  validationOptions,
  validationRecord,
  expiryAlarmRegion,
  expiryAlarmThreshold,
  expiryAlarmOperator,
  publicTrust,
  tlsPolicy,
  httpsOnly,
];

/** The rules that judge what ACM says of an ARN, where ACM was asked. */
export const RULES_OF_DESCRIBED: readonly Rule[] = [usableCertificate];

/** These, and the rules that judge what Route 53 and DNS say of a hosted zone. */
export const RULES_OF_LIVE: readonly Rule[] = [...RULES_OF_DESCRIBED, delegatedZone];

/** The rules that apply only if a severity is set for them. */
export const RULES_ON_REQUEST: readonly Rule[] = [expiryAlarm];

/** The texts of all rules that synthesis can ask, including those that apply only on request. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, ...RULES_ON_REQUEST, ALLOWED_NAMES];

/** All rules that apply with these severities. */
export function rulesFor(severities: Readonly<Record<string, unknown>>): readonly Rule[] {
  return [...RULES, ...RULES_ON_REQUEST.filter(({ id }) => severities[id] !== undefined)];
}

/** Their ids. */
export const RULE_IDS: readonly string[] = RULE_FACTS.map(({ id }) => id);

/** These, and those of the rules that need an answer of AWS. */
export const EVERY_RULE_ID: readonly string[] = [...RULE_IDS, ...RULES_OF_LIVE.map(({ id }) => id)];
