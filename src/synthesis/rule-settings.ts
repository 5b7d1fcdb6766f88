import type { IConstruct } from 'constructs';
import type { CertificateChecksProps } from './certificate-checks-props';
import type { Rule } from '../checks/rule';
import { RULE_IDS, RULES, RULES_ON_REQUEST, rulesFor } from '../checks/rules';
import { allowedNames } from '../checks/rules/allowed-names';
import { Severity } from '../checks/severity';
import { unknownRuleText } from '../checks/unknown-rule';
import { isLookedUpLater } from '../lookups';

/** The rules to check, with the severities that the user set. */
export interface RuleSettings {
  readonly rules: readonly Rule[];

  /** The severity that the user set for a rule, if any. */
  severityOf(ruleId: string): Severity | undefined;
}

/**
 * The rules and severities that the props select. An unknown rule ID, an unknown severity or a wrong domain throws.
 *
 * @param scope A construct of the app, if there is one, whose lookups may have given the domains and severities
 */
export function ruleSettings({ severity = {}, allowedDomains }: CertificateChecksProps, scope?: IConstruct, ids = RULE_IDS): RuleSettings {
  const unknown = Object.keys(severity).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new Error(unknownRuleText(unknown));
  const levels: string[] = Object.values(Severity);
  const isLater = scope && ((text: string) => isLookedUpLater(text, scope));
  const [id, level] = Object.entries(severity).find(([, each]) => !levels.includes(each) && !isLater?.(each)) ?? [];
  if (id !== undefined) throw new Error(`the severity of "${id}" is "${level}": it may be ${levels.join(', ')}`);
  return {
    rules: allowedDomains ? [...rulesFor(severity), allowedNames(allowedDomains, isLater)] : rulesFor(severity),
    // one that is looked up later may be off
    severityOf: (ruleId) => severity[ruleId] === undefined || levels.includes(severity[ruleId]) ? severity[ruleId] : Severity.OFF,
  };
}

/** The rule with this ID, as the rules of a single check. A wrong domain throws. */
export function singleRule(ruleId: string, allowedDomains?: readonly string[]): Rule[] {
  return [...RULES, ...RULES_ON_REQUEST, ...allowedDomains ? [allowedNames(allowedDomains)] : []].filter(({ id }) => id === ruleId);
}
