import { readFileSync } from 'fs';
import * as path from 'path';

/** The version of this package. */
export function version(): string {
  const { version: own } = JSON.parse(readFileSync(path.join(__dirname, '..', '..', 'package.json'), 'utf8'));
  return own;
}
