import { InvalidArgumentError } from 'commander';
import type { Severities } from './check-templates';
import { EVERY_RULE_ID } from '../../checks/rules';
import { Severity } from '../../checks/severity';
import { unknownRuleText } from '../../checks/unknown-rule';

/** Adds one `--severity rule=level` to those before it. */
export function addSeverity(text: string, before: Severities = {}): Severities {
  const [rule, level, ...rest] = text.split('=');
  const severity = Object.values(Severity).find((each) => each === level);
  if (rest.length > 0 || level === undefined) throw new InvalidArgumentError('write it as rule=level, such as tls-policy=off.');
  if (!EVERY_RULE_ID.includes(rule)) throw new InvalidArgumentError(`${unknownRuleText(rule)}.`);
  if (severity === undefined) throw new InvalidArgumentError(`there is no level "${level}": the levels are ${Object.values(Severity).join(', ')}.`);
  return { ...before, [rule]: severity };
}
