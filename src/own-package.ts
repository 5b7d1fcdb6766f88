import { existsSync, readFileSync } from 'fs';
import * as path from 'path';

/** The directory of this package. The compiled library and the bundled command line are at different depths below it. */
export const OWN_DIRECTORY = packageAbove(__dirname);

/** The version of this package. */
export function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(OWN_DIRECTORY, 'package.json'), 'utf8'));
  return version;
}

function packageAbove(directory: string): string {
  return existsSync(path.join(directory, 'package.json')) ? directory : packageAbove(path.dirname(directory));
}
