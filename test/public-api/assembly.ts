import { readdirSync, readFileSync, statSync } from 'fs';
import { join } from 'path';
import type { Assembly } from '@jsii/spec';

const root = join(__dirname, '..', '..');

/** The public API as the jsii compiler wrote it down. */
export function compiledAssembly(): Assembly {
  const file = join(root, '.jsii');
  if (modified(file) < Math.max(...sources().map(modified))) {
    throw new Error('.jsii is missing or older than src: run "npx projen compile" first ("npm test" does)');
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

function sources() {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => join(root, 'src', name));
}

function modified(file: string) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
