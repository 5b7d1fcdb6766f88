import { createHash } from 'crypto';
import { mkdirSync, mkdtempSync, readFileSync } from 'fs';
import { join } from 'path';

/** The checkout. */
export const ROOT = join(__dirname, '..', '..', '..');

export const EMULATOR = join(ROOT, 'test', 'deploy', 'emulator');

// Inside the checkout, where the Lambda handlers that the emulator unpacks find the AWS SDK; not in node_modules, where the checks
// would take the apps for somebody else's code.
const CACHE = join(ROOT, '.cache', 'deploy');

/** A directory that this run has for itself, so that two runs do not meet. */
export function directoryOfThisRun(): string {
  mkdirSync(CACHE, { recursive: true });
  return mkdtempSync(join(CACHE, 'run-'));
}

/** The directory of what does not change from run to run as long as the file has this content. */
export function directoryFor(name: string, file: string): string {
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
  mkdirSync(CACHE, { recursive: true });
  return join(CACHE, `${name}-${digest}`);
}
