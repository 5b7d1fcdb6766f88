import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { dirname, join, relative, resolve } from 'path';
import type { Assembly } from '@jsii/spec';
import { transform } from 'esbuild';
import { rollup, type Plugin } from 'rollup';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/**
 * Puts the compiled library into a few files: Node takes longer to find and read the 200 files of the checks than to run them.
 *
 * Each folder that the index exports becomes one file, which is loaded when something in it is first used, as in aws-cdk-lib. So a CommonJS app that
 * uses only the checks does not load the constructs (an ECMAScript module that imports by name loads everything). What several of these files
 * use is in files that they share. The code keeps its lines and names, because Node prints the line that throws. It loses its
 * comments, which are not read there.
 */
async function bundle(library: string): Promise<void> {
  const folders = [...readFileSync(join(SOURCE, 'index.ts'), 'utf8').matchAll(/^export \* from '\.\/(.*)';$/gm)].map(([, folder]) => folder);
  if (folders.length < 2) throw new Error('src/index.ts exports fewer than two folders: see projenrc/bundle-library.ts');
  const modules = await rollup({
    input: Object.fromEntries(folders.map((folder) => [folder, join(SOURCE, folder, 'index.ts')])),
    plugins: [typeScript()],
    onwarn: ({ message }) => { throw new Error(message); },
  });
  const { output } = await modules.generate({
    format: 'esm',
    chunkFileNames: 'shared-[name].js',
    manualChunks: (module) => SHARED.find(({ folders: shared }) => shared.some((each) => module.startsWith(join(SOURCE, each))))?.name,
    hoistTransitiveImports: false,
    minifyInternalExports: false,
  });
  readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).forEach((name) => rmSync(join(library, name)));
  const compilerOptions = { allowJs: true, removeComments: true, target: ScriptTarget.ES2022, module: ModuleKind.CommonJS };
  mkdirSync(join(library, FOLDER), { recursive: true });
  const exported: Part[] = [];
  for (const chunk of output) {
    if (chunk.type !== 'chunk') throw new Error(`${chunk.fileName} is not code`);
    writeFileSync(join(library, FOLDER, chunk.fileName), transpileModule(chunk.code, { fileName: chunk.fileName, compilerOptions }).outputText);
    if (chunk.isEntry) exported.push([chunk.name, chunk.exports]);
  }
  writeFileSync(join(library, 'index.js'), indexOf(exported));
}

const SOURCE = resolve('src');

/** Where the files are: beside a declaration such as certificate/index.d.ts, TypeScript would read certificate.js in its place. */
const FOLDER = 'compiled';

/** A file of the library, with the names that it exports. */
type Part = readonly [file: string, names: readonly string[]];

/**
 * Files that several of the others share. Loading a file takes about as long as running it, so what is used together is in one, unless
 * that loads what is not used. Rollup makes one of whatever is left.
 */
const SHARED: readonly { readonly name: string; readonly folders: readonly string[] }[] = [
  { name: 'base', folders: ['catalog/', 'names/', 'input/', 'core-internals', 'lookups', 'own-package', 'cross-region/deployment-order'] },
  { name: 'checks', folders: ['deployment/', 'checks/', 'readers/', 'synthesis/check-inputs', 'synthesis/certificate-checks-props'] },
  { name: 'constructs', folders: ['cross-region/', 'handler/', 'linters/', 'x509/'] },
];

/** TypeScript for Rollup. What the library imports by a name is loaded from where it is installed. */
function typeScript(): Plugin {
  const named = jsiiNames();
  return {
    name: 'typescript',
    resolveId: (imported, from) => {
      if (!from) return undefined;
      if (!imported.startsWith('.')) return { id: imported, external: true };
      const path = resolve(dirname(from), imported);
      return [`${path}.ts`, join(path, 'index.ts')].find((file) => existsSync(file));
    },
    transform: async (source, file) => (await transform(source + named(file), { loader: 'ts', target: 'es2022' })).code,
  };
}

/** What gives each public class in a file its name, which Rollup may change, and the one by which other languages know it, as the compiler of jsii does. */
function jsiiNames(): (file: string) => string {
  const { types = {}, version }: Assembly = JSON.parse(readFileSync('.jsii', 'utf8'));
  const classes = Object.values(types).filter(({ kind }) => kind === 'class');
  return (file) => classes.filter(({ locationInModule }) => locationInModule?.filename === relative('', file))
    .map(({ name, fqn }) => `Object.defineProperty(${name}, "name", { value: "${name}", configurable: true });
${name}[Symbol.for("jsii.rtti")] = ${JSON.stringify({ fqn, version })};
`).join('');
}

/** The index loads each file when it is first used. The assignments are for Node, which reads in the text what a module exports. */
function indexOf(parts: readonly Part[]): string {
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
${parts.flatMap(([, names]) => names).map((name) => `exports.${name} = void 0;`).join('\n')}
const lazy = (load, names) => names.forEach((name) => {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => load()[name] });
});
${parts.map(([file, names]) => `lazy(() => require("./${FOLDER}/${file}"), ${JSON.stringify(names)});`).join('\n')}
`;
}

void bundle(resolve(process.argv[2]));
