import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { OWN_DIRECTORY } from '../own-package';

/** Where the compiled package has the code of the function. */
const FILE = join(OWN_DIRECTORY, 'lib', 'hook', 'handler', 'index.js');

/** The code of the function, which the template contains. */
export function hookCode(file = FILE): string {
  if (!existsSync(file)) throw new Error(`${file} is missing, which has the code of the hook: install cdk-acm again, or in its repository run "npx projen compile"`);
  return readFileSync(file, 'utf8').trim();
}
