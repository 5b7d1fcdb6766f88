import type { RuleSettings } from './tree-walk';
import { RULE_IDS, RULES } from '../checks/rules';
import { allowedNames } from '../checks/rules/allowed-names';
import { Severity } from '../checks/severity';

/**
 * What the checks do with what they find.
 */
export interface CertificateChecksProps {
  /**
   * What a rule does, by the id of the rule, such as `certificate-region`. An unknown id throws.
   *
   * @default - an error where the deployment cannot work or its outcome can never do its job, else a warning
   */
  readonly severity?: { [ruleId: string]: Severity };

  /**
   * The names for which certificates may be requested below the scope: `www.example.com` allows that name alone, `*.corp.example` each
   * name below `corp.example`, however deep. A certificate for another name breaks the rule `allowed-names`.
   *
   * @default - certificates may be requested for any name
   */
  readonly allowedDomains?: string[];
}

/** The rules and severities that the props select. An unknown rule ID, an unknown severity or a wrong domain throws. */
export function ruleSettings({ severity = {}, allowedDomains }: CertificateChecksProps): RuleSettings {
  const unknown = Object.keys(severity).find((id) => !RULE_IDS.includes(id));
  if (unknown !== undefined) throw new Error(`there is no rule "${unknown}": the rules are ${RULE_IDS.join(', ')}`);
  const levels: string[] = Object.values(Severity);
  const [id, level] = Object.entries(severity).find(([, each]) => !levels.includes(each)) ?? [];
  if (id !== undefined) throw new Error(`the severity of "${id}" is "${level}": it may be ${levels.join(', ')}`);
  return {
    rules: allowedDomains ? [...RULES, allowedNames(allowedDomains)] : RULES,
    severityOf: (ruleId) => severity[ruleId],
  };
}
