import type { Finding, FindingInScenario } from './finding';
import { whenText } from './when';
import { grouped } from '../deployment/grouped';

/**
 * Each finding once, although it is found in several scenarios, with the condition under which it holds. A scenario with fewer conditional
 * elements often finds a part of what another one finds: a finding is left out when another one like it names all that it names, in the same
 * places of the sentence.
 */
export function distinctFindings(findings: readonly FindingInScenario[]): Finding[] {
  if (findings.length < 2) return withoutParts(findings.map((finding) => [finding]));
  return [...grouped(findings, kindOf).values()].flatMap((alike) => withoutParts([...grouped(alike, ({ message }) => message).values()]));
}

/** What all findings have in common of which one can be a part of another. */
function kindOf({ rule, property, severity, certificate, about, message }: Finding): string {
  return JSON.stringify([rule, property, severity, certificate?.name, about ? about.length : message]);
}

/** What is found, in whatever scenarios, without what names only a part of the same. */
function withoutParts(findings: readonly (readonly FindingInScenario[])[]): Finding[] {
  const named = findings.map(([{ about = [] }]) => about.map((names) => new Set(names)));
  const isPart = (one: number, other: number) => named[one].every((names, place) => [...names].every((name) => named[other][place].has(name)));
  return findings.flatMap(([{ scenario: _, ...finding }], index) => {
    const isOfAnother = findings.some((__, other) => other !== index && isPart(index, other) && (other < index || !isPart(other, index)));
    if (isOfAnother) return [];
    const when = whenText(findings.filter((__, other) => isPart(other, index)).flat().map(({ scenario }) => scenario));
    return when === undefined ? [finding] : [{ ...finding, when }];
  });
}
