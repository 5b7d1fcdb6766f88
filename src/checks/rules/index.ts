import { ALLOWED_NAMES } from './allowed-names';
import { certificateAccount } from './certificate-account';
import { certificateKind } from './certificate-kind';
import { certificateRegion } from './certificate-region';
import { expiryAlarmRegion } from './expiry-alarm-region';
import { keyAlgorithm } from './key-algorithm';
import { nameCoverage } from './name-coverage';
import { plaintextListener } from './plaintext-listener';
import { supportedService } from './supported-service';
import { tlsPolicy } from './tls-policy';
import { validation } from './validation';
import type { Rule, RuleFacts } from '../rule';

/** All rules that stand by themselves. */
export const RULES: readonly Rule[] = [
  certificateRegion,
  supportedService,
  certificateAccount,
  keyAlgorithm,
  certificateKind,
  nameCoverage,
  validation,
  expiryAlarmRegion,
  tlsPolicy,
  plaintextListener,
];

/** What there is to say about all rules, also about those that stand only where somebody asks for them. */
export const RULE_FACTS: readonly RuleFacts[] = [...RULES, ALLOWED_NAMES];

/** Their ids. */
export const RULE_IDS: readonly string[] = RULE_FACTS.map(({ id }) => id);
