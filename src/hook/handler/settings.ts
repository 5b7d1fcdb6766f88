import { COMPARING_RULES } from '../../checks/comparing-rules';
import type { Rule } from '../../checks/rule';
import { RULES, RULES_OF_DESCRIBED } from '../../checks/rules';
import { allowedNames } from '../../checks/rules/allowed-names';
import { Severity } from '../../checks/severity';

/** The environment variable of the function that has the settings, as JSON. */
export const SETTINGS = 'CERTIFICATE_HOOK';

/** What the props of the construct say. */
export interface Settings {
  readonly severity?: Readonly<Record<string, Severity>>;
  readonly allowedDomains?: readonly string[];
  readonly failClosed?: boolean;
  readonly verifyCertificates?: boolean;
}

/** The settings in an environment. Throws if they are not JSON. */
export function settingsIn(environment: Readonly<Record<string, string | undefined>>): Settings {
  return JSON.parse(environment[SETTINGS] ?? '{}');
}

/** The rules that are asked: all that judge one resource, and are not turned off. */
export function rulesOf({ severity = {}, allowedDomains, verifyCertificates }: Settings): readonly Rule[] {
  const rules = [...RULES, ...verifyCertificates ? RULES_OF_DESCRIBED : [], ...allowedDomains ? [allowedNames(allowedDomains)] : []];
  return rules.filter(({ id }) => !COMPARING_RULES.includes(id) && severity[id] !== Severity.OFF);
}
