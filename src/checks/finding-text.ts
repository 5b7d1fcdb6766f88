import type { Finding } from './finding';
import { PREFIX } from './rule';
import { printable } from '../names/printable';

/** A finding as the person at the terminal reads it. */
export function findingText(finding: Finding): string {
  const { resource } = finding;
  return [
    `${PREFIX}${finding.rule} at ${resource.createdAt ?? resource.path}`,
    `  ${finding.message}`,
    `  in ${resource.path} (${resource.type})${placeIn(finding)}`,
    `  → ${finding.fix}`,
  ].map(printable).join('\n');
}

/** Where in its resource a finding is, if not in all of it, and the condition under which it holds: each after a comma. */
export function placeIn({ property, when }: Finding): string {
  return [property, when].map((part) => part ? `, ${part}` : '').join('');
}
