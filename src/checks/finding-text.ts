import type { Finding } from './finding';
import { PREFIX } from './rule';
import { printable } from '../names/printable';

/** A finding as the person at the terminal reads it. */
export function findingText(finding: Finding): string {
  const { resource } = finding;
  return [
    `${PREFIX}${finding.rule} at ${resource.createdAt ?? resource.path}`,
    `  ${finding.message}`,
    `  in ${resource.path} (${resource.type}), ${finding.property}`,
    `  → ${finding.fix}`,
  ].map(printable).join('\n');
}
