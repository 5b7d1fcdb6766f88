import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import type { Metafile } from 'esbuild';

/** The licences of the packages in a bundle. They ask that they go wherever the code goes. */
export function licencesIn({ inputs }: Metafile): string[] {
  const packages = new Set(Object.keys(inputs).flatMap(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));
  return [...packages].sort().map((directory) => {
    const { name, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
    const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license'].map(each => join(directory, each)).find(existsSync);
    if (!file) throw new Error(`${name} has no licence file: see ${directory}`);
    return `${name} (${license})\n\n${readFileSync(file, 'utf8').trim()}`;
  });
}
