import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join, resolve } from 'path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/**
 * Makes the compiled library smaller: users download it, and Node reads it when an app starts. The JavaScript loses its comments, which are not read
 * there. The declarations that the declaration of the index does not reach are deleted, as they cannot be imported.
 */
const [directory] = process.argv.slice(2);
const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => resolve(directory, name));

for (const file of files.filter((name) => name.endsWith('.js'))) {
  const compilerOptions = { allowJs: true, removeComments: true, target: ScriptTarget.ES2022, module: ModuleKind.CommonJS };
  writeFileSync(file, transpileModule(readFileSync(file, 'utf8'), { fileName: file, compilerOptions }).outputText);
}

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
files.filter((name) => name.endsWith('.d.ts') && !reached.has(name)).forEach((name) => rmSync(name));
