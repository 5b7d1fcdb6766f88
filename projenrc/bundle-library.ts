import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'fs';
import { basename, join, relative, resolve } from 'path';
import type { Assembly } from '@jsii/spec';
import { build, type Plugin } from 'esbuild';
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
  const { outputFiles, metafile } = await build({
    entryPoints: Object.fromEntries(folders.map((folder) => [folder, join(SOURCE, folder, 'index.ts')])),
    outdir: join(library, FOLDER),
    chunkNames: 'shared-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    tsconfig: 'tsconfig.dev.json',
    plugins: [jsiiNames()],
    metafile: true,
    write: false,
  });
  readdirSync(library, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js')).forEach((name) => rmSync(join(library, name)));
  const compilerOptions = { allowJs: true, removeComments: true, target: ScriptTarget.ES2022, module: ModuleKind.CommonJS };
  mkdirSync(join(library, FOLDER));
  for (const { path, text } of outputFiles) writeFileSync(path, transpileModule(text, { fileName: path, compilerOptions }).outputText);
  const exported = Object.entries(metafile.outputs).filter(([, { entryPoint }]) => entryPoint).map(([file, { exports }]): Part => [basename(file, '.js'), exports]);
  writeFileSync(join(library, 'index.js'), indexOf(exported));
}

const SOURCE = resolve('src');

/** Where the files are: beside a declaration such as certificate/index.d.ts, TypeScript would read certificate.js in its place. */
const FOLDER = 'compiled';

/** A file of the library, with the names that it exports. */
type Part = readonly [file: string, names: readonly string[]];

/** Gives each public class its name, which esbuild may change, and the one by which other languages know it, as the compiler of jsii does. */
function jsiiNames(): Plugin {
  const { types = {}, version }: Assembly = JSON.parse(readFileSync('.jsii', 'utf8'));
  const classes = Object.values(types).filter(({ kind }) => kind === 'class');
  return {
    name: 'jsii-names',
    setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8') + classes.filter(({ locationInModule }) => locationInModule?.filename === relative('', path))
        .map(({ name, fqn }) => `Object.defineProperty(${name}, "name", { value: "${name}", configurable: true });
${name}[Symbol.for("jsii.rtti")] = ${JSON.stringify({ fqn, version })};
`).join(''),
    })),
  };
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
