import { RULE_IDS } from './rules';
import { nearest } from '../names/nearest';

/** That there is no rule with an ID, and what to write instead. */
export function unknownRuleText(id: string): string {
  return `there is no rule "${id}": ${insteadOfRule(id)}`;
}

/** What to write in place of an ID that no rule has, with the prefix that it needs there. */
export function insteadOfRule(id: string, prefix = ''): string {
  const meant = nearest(id.replace(/^.*[:/]/, ''), RULE_IDS);
  return meant === undefined ? `the rules are ${RULE_IDS.join(', ')}` : `write "${prefix}${meant}"`;
}
