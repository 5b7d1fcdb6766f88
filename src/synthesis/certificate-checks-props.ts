import type { IConstruct } from 'constructs';
import type { RuleSettings } from './tree-walk';
import { RULE_IDS, rulesFor } from '../checks/rules';
import { allowedNames } from '../checks/rules/allowed-names';
import { Severity } from '../checks/severity';
import { unknownRuleText } from '../checks/unknown-rule';
import { isLookedUpLater } from '../lookups';

/**
 * Properties of the certificate checks.
 */
export interface CertificateChecksProps {
  /**
   * The severity of rules, by rule ID, such as `certificate-region`. Throws if there is no such rule.
   *
   * @default - an error if the deployment fails or its result can never work, otherwise a warning; `expiry-alarm` is off
   */
  readonly severity?: { [ruleId: string]: Severity };

  /**
   * The names that certificates beneath the scope may have. `www.example.com` allows only that name; `*.corp.example` allows every
   * name below `corp.example`, at any depth. The rule `allowed-names` reports a certificate with another name.
   *
   * @default - certificates may have any name
   */
  readonly allowedDomains?: string[];
}

/**
 * The rules and severities that the props select. An unknown rule ID, an unknown severity or a wrong domain throws.
 *
 * @param scope A construct of the app, if there is one, whose lookups may have given the domains
 */
export function ruleSettings({ severity = {}, allowedDomains }: CertificateChecksProps, scope?: IConstruct, ids = RULE_IDS): RuleSettings {
  const unknown = Object.keys(severity).find((id) => !ids.includes(id));
  if (unknown !== undefined) throw new Error(unknownRuleText(unknown));
  const levels: string[] = Object.values(Severity);
  const [id, level] = Object.entries(severity).find(([, each]) => !levels.includes(each)) ?? [];
  if (id !== undefined) throw new Error(`the severity of "${id}" is "${level}": it may be ${levels.join(', ')}`);
  const isLater = scope && ((domain: string) => isLookedUpLater(domain, scope));
  return {
    rules: allowedDomains ? [...rulesFor(severity), allowedNames(allowedDomains, isLater)] : rulesFor(severity),
    severityOf: (ruleId) => severity[ruleId],
  };
}
