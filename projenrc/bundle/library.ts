import { mkdirSync, writeFileSync } from 'fs';
import { join } from 'path';
import { transformSync } from 'esbuild';
import type { OutputChunk } from 'rollup';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

/** Where the files are: beside a declaration such as certificate/index.d.ts, TypeScript would read certificate.js in its place. */
export const FOLDER = 'compiled';

/** About four lines of a terminal. */
const LONGEST_LINE = 300;

/**
 * Writes the library as a few files: Node takes longer to find and read the 200 files of the checks than to run them.
 *
 * Each folder that the index exports is one file, which is loaded when something in it is first used, as in aws-cdk-lib. So a CommonJS app that
 * uses only the checks does not load the constructs (an ECMAScript module that imports by name loads everything). The code keeps the
 * names of functions and has short lines, because Node prints the line that throws and who called it. It loses its comments, blanks and names of
 * variables, so that users download less.
 */
export function writeLibrary(chunks: readonly OutputChunk[], library: string): void {
  mkdirSync(join(library, FOLDER), { recursive: true });
  for (const { code, fileName } of chunks) writeFileSync(join(library, FOLDER, fileName), commonJs(code, fileName));
  writeFileSync(join(library, 'index.js'), indexOf(chunks.filter(({ isEntry }) => isEntry)));
}

function commonJs(code: string, fileName: string): string {
  const compilerOptions = { allowJs: true, removeComments: true, target: ScriptTarget.ES2022, module: ModuleKind.CommonJS };
  const { outputText } = transpileModule(code, { fileName, compilerOptions });
  return transformSync(outputText, { minify: true, lineLimit: LONGEST_LINE, legalComments: 'none', platform: 'node', target: 'es2022' }).code;
}

/** The index loads each file when it is first used. The assignments are for Node, which reads in the text what a module exports. */
function indexOf(entries: readonly OutputChunk[]): string {
  return `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
${entries.flatMap((entry) => entry.exports).map((name) => `exports.${name} = void 0;`).join('\n')}
const lazy = (load, names) => names.forEach((name) => {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => load()[name] });
});
${entries.map((entry) => `lazy(() => require("./${FOLDER}/${entry.fileName}"), ${JSON.stringify(entry.exports)});`).join('\n')}
`;
}
