import { ALLOWED_NAMES_FIXTURES } from './allowed-names.fixtures';
import { CERTIFICATE_ACCOUNT } from './certificate-account.fixtures';
import { CERTIFICATE_KIND } from './certificate-kind.fixtures';
import { CERTIFICATE_REGION } from './certificate-region.fixtures';
import { EXPIRY_ALARM_REGION } from './expiry-alarm-region.fixtures';
import type { RuleFixture } from './fixture';
import { KEY_ALGORITHM } from './key-algorithm.fixtures';
import { NAME_COVERAGE } from './name-coverage.fixtures';
import { PLAINTEXT_LISTENER } from './plaintext-listener.fixtures';
import { SUPPORTED_SERVICE } from './supported-service.fixtures';
import { TLS_POLICY } from './tls-policy.fixtures';
import { VALIDATION } from './validation.fixtures';

/** The fixtures of each rule, by its id. */
export const FIXTURES: Readonly<Record<string, readonly RuleFixture[]>> = {
  'certificate-region': CERTIFICATE_REGION,
  'supported-service': SUPPORTED_SERVICE,
  'certificate-account': CERTIFICATE_ACCOUNT,
  'key-algorithm': KEY_ALGORITHM,
  'certificate-kind': CERTIFICATE_KIND,
  'name-coverage': NAME_COVERAGE,
  'validation': VALIDATION,
  'expiry-alarm-region': EXPIRY_ALARM_REGION,
  'tls-policy': TLS_POLICY,
  'plaintext-listener': PLAINTEXT_LISTENER,
  'allowed-names': ALLOWED_NAMES_FIXTURES,
};
