import { ALIAS_CERTIFICATE } from './alias-certificate.fixtures';
import { ALLOWED_NAMES_FIXTURES } from './allowed-names.fixtures';
import { CERTIFICATE_ACCOUNT } from './certificate-account.fixtures';
import { CERTIFICATE_KIND } from './certificate-kind.fixtures';
import { CERTIFICATE_NAMES } from './certificate-names.fixtures';
import { CERTIFICATE_PROPERTY } from './certificate-property.fixtures';
import { CERTIFICATE_REFERENCE } from './certificate-reference.fixtures';
import { CERTIFICATE_REGION } from './certificate-region.fixtures';
import { ENDPOINT_NAME } from './endpoint-name.fixtures';
import { EXPIRY_ALARM_OPERATOR } from './expiry-alarm-operator.fixtures';
import { EXPIRY_ALARM_REGION } from './expiry-alarm-region.fixtures';
import { EXPIRY_ALARM_THRESHOLD } from './expiry-alarm-threshold.fixtures';
import { EXPIRY_ALARM } from './expiry-alarm.fixtures';
import { EXPORTABLE_CERTIFICATE_ARN } from './exportable-certificate-arn.fixtures';
import { EXPORTABLE_CERTIFICATE } from './exportable-certificate.fixtures';
import type { RuleFixture } from './fixture';
import { HTTPS_ONLY } from './https-only.fixtures';
import { ISSUING_AUTHORITY } from './issuing-authority.fixtures';
import { KEY_ALGORITHM } from './key-algorithm.fixtures';
import { LISTENER_PORT } from './listener-port.fixtures';
import { LISTENER_PRIORITY } from './listener-priority.fixtures';
import { NAME_COVERAGE } from './name-coverage.fixtures';
import { NAMES_QUOTA } from './names-quota.fixtures';
import { ORIGIN_NAME } from './origin-name.fixtures';
import { OWNERSHIP_CERTIFICATE } from './ownership-certificate.fixtures';
import { PUBLIC_TRUST } from './public-trust.fixtures';
import { RECORD_COVERAGE } from './record-coverage.fixtures';
import { RECORD_NAME } from './record-name.fixtures';
import { RECORD_TARGET } from './record-target.fixtures';
import { REQUESTABLE_KEY } from './requestable-key.fixtures';
import { REQUIRED_CERTIFICATE } from './required-certificate.fixtures';
import { SUPPORTED_SERVICE } from './supported-service.fixtures';
import { TLS_POLICY } from './tls-policy.fixtures';
import { VALIDATION_METHOD } from './validation-method.fixtures';
import { VALIDATION_OPTIONS } from './validation-options.fixtures';
import { VALIDATION_RECORD } from './validation-record.fixtures';
import { VALIDATION_ZONE_ACCOUNT } from './validation-zone-account.fixtures';
import { VALIDATION_ZONE } from './validation-zone.fixtures';

/** The fixtures of each rule, by its id. */
export const FIXTURES: Readonly<Record<string, readonly RuleFixture[]>> = {
  'certificate-region': CERTIFICATE_REGION,
  'supported-service': SUPPORTED_SERVICE,
  'exportable-certificate': EXPORTABLE_CERTIFICATE,
  'exportable-certificate-arn': EXPORTABLE_CERTIFICATE_ARN,
  'certificate-account': CERTIFICATE_ACCOUNT,
  'certificate-reference': CERTIFICATE_REFERENCE,
  'key-algorithm': KEY_ALGORITHM,
  'certificate-kind': CERTIFICATE_KIND,
  'name-coverage': NAME_COVERAGE,
  'record-coverage': RECORD_COVERAGE,
  'record-target': RECORD_TARGET,
  'origin-name': ORIGIN_NAME,
  'alias-certificate': ALIAS_CERTIFICATE,
  'required-certificate': REQUIRED_CERTIFICATE,
  'listener-port': LISTENER_PORT,
  'listener-priority': LISTENER_PRIORITY,
  'record-name': RECORD_NAME,
  'endpoint-name': ENDPOINT_NAME,
  'certificate-property': CERTIFICATE_PROPERTY,
  'ownership-certificate': OWNERSHIP_CERTIFICATE,
  'certificate-names': CERTIFICATE_NAMES,
  'names-quota': NAMES_QUOTA,
  'requestable-key': REQUESTABLE_KEY,
  'issuing-authority': ISSUING_AUTHORITY,
  'validation-method': VALIDATION_METHOD,
  'validation-zone': VALIDATION_ZONE,
  'validation-zone-account': VALIDATION_ZONE_ACCOUNT,
  'validation-options': VALIDATION_OPTIONS,
  'validation-record': VALIDATION_RECORD,
  'expiry-alarm-region': EXPIRY_ALARM_REGION,
  'expiry-alarm-threshold': EXPIRY_ALARM_THRESHOLD,
  'expiry-alarm-operator': EXPIRY_ALARM_OPERATOR,
  'public-trust': PUBLIC_TRUST,
  'tls-policy': TLS_POLICY,
  'https-only': HTTPS_ONLY,
  'expiry-alarm': EXPIRY_ALARM,
  'allowed-names': ALLOWED_NAMES_FIXTURES,
};
