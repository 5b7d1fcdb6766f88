import { existsSync, readdirSync, readFileSync, rmSync } from 'fs';
import { dirname, join, resolve } from 'path';

/** Deletes the declarations that the declaration of the index does not reach: they cannot be imported, and users download them. */
const [directory] = process.argv.slice(2);

const reached = new Set<string>();
const reach = (file: string) => {
  if (reached.has(file)) return;
  reached.add(file);
  for (const [, from] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport\() ?['"](\.[^'"]+)['"]/g)) {
    const module = resolve(dirname(file), from);
    reach(existsSync(`${module}.d.ts`) ? `${module}.d.ts` : join(module, 'index.d.ts'));
  }
};
reach(resolve(directory, 'index.d.ts'));
readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => resolve(directory, name))
  .filter((name) => name.endsWith('.d.ts') && !reached.has(name))
  .forEach((name) => rmSync(name));
