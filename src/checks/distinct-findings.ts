import type { Finding } from './finding';
import { grouped } from '../deployment/grouped';

/**
 * Each finding once, although it holds in several scenarios. A scenario with fewer conditional elements often finds a part of what another
 * one finds: a finding is left out when another one like it names all that it names, in the same places of the sentence.
 */
export function distinctFindings(findings: readonly Finding[]): Finding[] {
  if (findings.length < 2) return [...findings];
  return [...grouped(findings, kindOf).values()].flatMap(withoutParts);
}

/** What all findings have in common of which one can be a part of another. */
function kindOf({ rule, property, severity, certificate, about, message }: Finding): string {
  return JSON.stringify([rule, property, severity, certificate?.name, about ? about.length : message]);
}

function withoutParts(findings: readonly Finding[]): Finding[] {
  const named = findings.map(({ about = [] }) => about.map((names) => new Set(names)));
  const isPart = (one: number, other: number) => named[one].every((names, place) => [...names].every((name) => named[other][place].has(name)));
  return findings.filter((_, index) => !findings.some((__, other) =>
    other !== index && isPart(index, other) && (other < index || !isPart(other, index))));
}
