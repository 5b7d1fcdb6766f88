import type { Finding } from './finding';
import { PREFIX } from './rule';
import { printable } from '../names/printable';

/** A finding as the person at the terminal reads it. */
export function findingText(finding: Finding): string {
  const { resource } = finding;
  return [
    `${PREFIX}${finding.rule} at ${resource.createdAt ?? resource.path}`,
    `  ${finding.message}`,
    `  in ${resource.path} (${resource.type}), ${placeIn(finding)}`,
    `  → ${finding.fix}`,
  ].map(printable).join('\n');
}

/** Where in its resource a finding is, with the condition under which it holds. */
export function placeIn({ property, when }: Finding): string {
  return when === undefined ? property : `${property}, ${when}`;
}
