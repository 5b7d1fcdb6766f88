import { readFileSync } from 'fs';
import { join } from 'path';
import type { Cause } from '../../../src/cli/doctor/diagnosis';

export const GUIDE = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'pending-validation.md'), 'utf8');

/** The sample that the guide has for a cause. */
export function sampleOf(cause: Cause): string[] {
  const [, section = ''] = GUIDE.split(`### \`${cause}\`\n`);
  const [, sample = ''] = /^```text\n([^]*?)\n```$/m.exec(section.split('\n### ')[0]) ?? [];
  return sample.split('\n');
}
