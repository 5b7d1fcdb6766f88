import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { build, transform, type Plugin } from 'esbuild';
import type { OutputChunk } from 'rollup';
import { FOLDER as LIBRARY } from './library';
import { licencesIn } from './licences';

/** Where the command line is, below `lib`. */
const FOLDER = 'cli';

/**
 * Writes the command line with the packages that it needs, so that the library keeps having no dependencies, and `npx cdk-acm` works where no CDK is
 * installed. It uses the checks of the library. What it imports dynamically is in files of its own, which are loaded when they are used. esbuild
 * splits only ECMAScript modules, so each file becomes CommonJS afterwards.
 */
export async function writeCommand(entry: OutputChunk, own: readonly OutputChunk[], library: string): Promise<void> {
  const { outputFiles, metafile } = await build({
    entryPoints: { 'cdk-acm': entry.fileName },
    outdir: join(library, FOLDER),
    chunkNames: 'part-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    platform: 'node',
    target: 'node20',
    plugins: [chunksOf(own)],
    metafile: true,
    write: false,
  });
  mkdirSync(join(library, FOLDER), { recursive: true });
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, { format: 'cjs', minify: true, platform: 'node', target: 'node20', supported: { 'dynamic-import': false } });
    writeFileSync(path, text.startsWith('#!') ? withLicences(code, licencesIn(metafile)) : code);
  }
}

/** Chunks of the command line are read from memory, those that it shares with the library stay outside. */
function chunksOf(own: readonly OutputChunk[]): Plugin {
  const byName = new Map(own.map(({ fileName, code }) => [fileName, code]));
  return {
    name: 'chunks',
    setup: ({ onLoad, onResolve }) => {
      onResolve({ filter: /^(\.\/)?[\w-]+\.js$/ }, ({ path, kind, namespace }) => {
        if (kind !== 'entry-point' && namespace !== 'chunk') return undefined;
        const name = path.replace('./', '');
        return byName.has(name) ? { path: name, namespace: 'chunk' } : { path: `../${LIBRARY}/${name}`, external: true };
      });
      onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: byName.get(path), loader: 'js', resolveDir: process.cwd() }));
    },
  };
}

function withLicences(code: string, licences: readonly string[]): string {
  const [shebang, ...lines] = code.split('\n');
  return `${shebang}\n/*! This program holds:\n\n${licences.join('\n\n---\n\n').replaceAll('*/', '* /')}\n*/\n${lines.join('\n')}`;
}
