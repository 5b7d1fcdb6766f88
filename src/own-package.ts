import { existsSync, readFileSync } from 'fs';
import * as path from 'path';

/** The directory of this package. The compiled library and the bundled command line are at different depths below it. */
export const OWN_DIRECTORY = packageAbove(__dirname);

/** The version of this package. */
export function ownVersion(): string {
  const { version } = JSON.parse(readFileSync(path.join(OWN_DIRECTORY, 'package.json'), 'utf8'));
  return version;
}

/** The nearest directory with a package.json; the directory itself in a bundle that has none above it. */
function packageAbove(directory: string): string {
  for (let above = directory; above !== path.dirname(above); above = path.dirname(above)) {
    if (existsSync(path.join(above, 'package.json'))) return above;
  }
  return directory;
}
