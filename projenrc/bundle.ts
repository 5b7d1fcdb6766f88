import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { buildSync, type BuildOptions } from 'esbuild';

const [entry, outfile] = process.argv.slice(2);

const options: BuildOptions = { entryPoints: [entry], outfile, bundle: true, minify: true, platform: 'node', target: 'node20' };
const { metafile } = buildSync({ ...options, write: false, metafile: true });
const packages = new Set(Object.keys(metafile.inputs).flatMap(input => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []));

// Their licences ask that they go wherever the code goes.
const licences = [...packages].sort().map((directory) => {
  const { name, license } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license'].map(each => join(directory, each)).find(existsSync);
  if (!file) throw new Error(`${name} has no licence file: see ${directory}`);
  return `${name} (${license})\n\n${readFileSync(file, 'utf8').trim()}`;
});
buildSync({ ...options, banner: { js: `/*! This file holds:\n\n${licences.join('\n\n---\n\n').replaceAll('*/', '* /')}\n*/` } });
