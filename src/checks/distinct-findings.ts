import type { Finding } from './finding';

/**
 * Each finding once, although it holds in several scenarios. A scenario with fewer conditional elements often finds a part of what another
 * one finds: a finding is left out when another one of its rule and property has all of its words.
 */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const alike = new Map<string, Map<string, Finding>>();
  for (const each of findings) {
    const key = `${each.rule} ${each.property}`;
    const ofProperty = alike.get(key) ?? new Map<string, Finding>();
    alike.set(key, ofProperty.set(each.message, ofProperty.get(each.message) ?? each));
  }
  return [...alike.values()].flatMap((ofProperty) => withoutParts([...ofProperty.values()]));
}

function withoutParts(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  const words = findings.map(({ message }) => new Set(message.split(/[\s,]+/)));
  return findings.filter((_, index) => !words.some((others, other) =>
    other !== index && (others.size > words[index].size || other < index) && [...words[index]].every((word) => others.has(word))));
}
