import { existsSync, readFileSync } from 'fs';
import { dirname, join, relative, resolve } from 'path';
import type { Assembly } from '@jsii/spec';
import { transform } from 'esbuild';
import { rollup, type OutputChunk, type Plugin } from 'rollup';

/** The chunk of the command line, which is no part of the library. */
export const COMMAND = 'command';

const SOURCE = resolve('src');

/** The folders that the index exports. */
export const FOLDERS = [...readFileSync(join(SOURCE, 'index.ts'), 'utf8').matchAll(/^export \* from '\.\/(.*)';$/gm)].map(([, folder]) => folder);

/**
 * Files that several others share. Loading a file takes about as long as running it, so what is used together is in one, unless
 * that loads what is not used: the command line needs no aws-cdk-lib, and constructs need no checks. Rollup makes one of whatever is left.
 */
const SHARED: readonly { readonly name: string; readonly modules: readonly string[] }[] = [
  { name: 'facts', modules: ['catalog/', 'names/', 'own-package'] },
  { name: 'checks', modules: ['deployment/', 'checks/', 'readers/source-line'] },
  { name: 'base', modules: ['input/', 'core-internals', 'lookups', 'cross-region/deployment-order', 'synthesis/check-inputs', 'synthesis/certificate-checks-props'] },
  { name: 'constructs', modules: ['cross-region/', 'handler/', 'linters/', 'x509/'] },
  { name: 'certificates', modules: ['certificate/imported/', 'certificate/private/', 'certificate/public/', 'certificate/validation/'] },
];

/**
 * The modules of the library and of the command line in a few chunks, as ECMAScript modules: one for each folder that the index exports, one for the
 * command line, one for what that imports dynamically, and those that they share.
 */
export async function chunks(): Promise<readonly OutputChunk[]> {
  if (FOLDERS.length < 2) throw new Error('src/index.ts exports fewer than two folders: see projenrc/bundle/chunks.ts');
  const modules = await rollup({
    input: {
      ...Object.fromEntries(FOLDERS.map((folder) => [folder, join(SOURCE, folder, 'index.ts')])),
      [COMMAND]: join(SOURCE, 'cli', 'cdk-acm.ts'),
    },
    plugins: [typeScript()],
    onwarn: ({ message }) => { throw new Error(message); },
  });
  const { output } = await modules.generate({
    format: 'esm',
    chunkFileNames: 'shared-[name].js',
    manualChunks: (module) => SHARED.find((shared) => shared.modules.some((each) => module.startsWith(join(SOURCE, each))))?.name,
    hoistTransitiveImports: false,
    minifyInternalExports: false,
  });
  return output.map((each) => {
    if (each.type !== 'chunk') throw new Error(`${each.fileName} is not code`);
    return each;
  });
}

/** TypeScript for Rollup. What is imported by the name of a package stays outside. */
function typeScript(): Plugin {
  const named = jsiiNames();
  return {
    name: 'typescript',
    resolveId: (imported, from) => {
      if (!from) return undefined;
      if (!imported.startsWith('.')) return { id: imported, external: true };
      const path = resolve(dirname(from), imported.replace(/\.js$/, ''));
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
