import { existsSync, readFileSync, writeFileSync } from 'fs';
import { createRequire } from 'module';
import { dirname, join, relative, resolve } from 'path';

const index = resolve(process.argv[2]);
const load = createRequire(index);

/** The names that a compiled file exports, each with the file that defines it. */
function definitions(file: string): [name: string, file: string][] {
  const text = readFileSync(file, 'utf8');
  const fileAt = (path: string) => {
    const module = resolve(dirname(file), path);
    return existsSync(`${module}.js`) ? `${module}.js` : join(module, 'index.js');
  };
  const modules = new Map([...text.matchAll(/^var (\w+) = require\("(\..*)"\);$/gm)].map(([, variable, path]) => [variable, fileAt(path)]));
  const named = [...text.matchAll(/^Object\.defineProperty\(exports, "(\w+)", .* return (\w+)\.\1; } }\);$/gm)]
    .map(([, name, variable]): [string, string] => [name, modules.get(variable) ?? file]);
  const others = [...text.matchAll(/^__exportStar\(require\("(\..*)"\), exports\);$/gm)].flatMap(([, path]) => definitions(fileAt(path)));
  return named.length + others.length > 0 ? [...others, ...named] : Object.keys(load(file)).map((name) => [name, file]);
}

const namesOfFiles = new Map<string, string[]>();
for (const [name, file] of definitions(index)) namesOfFiles.set(file, [...namesOfFiles.get(file) ?? [], name]);
if (namesOfFiles.size < 2) throw new Error(`${index} re-exports nothing: see projenrc/lazy-index.ts`);
const path = (file: string) => `./${relative(dirname(index), file).replace(/\.js$/, '')}`;

/**
 * Loads a file of the library when something in it is first used, as aws-cdk-lib does: a CommonJS app that uses the checks
 * alone does not wait for the constructs (an ECMAScript module that imports by name asks for everything). The assignments are for Node,
 * which reads in the text what a module exports.
 */
writeFileSync(index, `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
${[...namesOfFiles.values()].flat().map(name => `exports.${name} = void 0;`).join('\n')}
const lazy = (load, names) => names.forEach((name) => {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => load()[name] });
});
${[...namesOfFiles].map(([file, names]) => `lazy(() => require("${path(file)}"), ${JSON.stringify(names)});`).join('\n')}
`);
