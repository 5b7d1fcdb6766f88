import type { Finding } from './judge';
import { PREFIX } from './rule';

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

/** Text of a template, without what would steer a terminal or end a line. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, '\ufffd');
}
