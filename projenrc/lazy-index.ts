import { readFileSync, writeFileSync } from 'fs';
import { createRequire } from 'module';
import { resolve } from 'path';

const index = resolve(process.argv[2]);
const parts = [...readFileSync(index, 'utf8').matchAll(/^__exportStar\(require\("(.*)"\), exports\);$/gm)].map(([, part]) => part);
if (parts.length === 0) throw new Error(`${index} re-exports nothing: see projenrc/lazy-index.ts`);
const load = createRequire(index);
const names = (part: string) => Object.keys(load(part));

/**
 * Loads a part of the library when it is first used, as aws-cdk-lib does: a CommonJS app that uses the checks
 * alone does not wait for the constructs (an ECMAScript module that imports by name asks for everything). The assignments are for Node,
 * which reads in the text what a module exports.
 */
writeFileSync(index, `"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
${parts.flatMap(names).map(name => `exports.${name} = void 0;`).join('\n')}
const lazy = (load, names) => names.forEach((name) => {
    Object.defineProperty(exports, name, { enumerable: true, configurable: true, get: () => load()[name] });
});
${parts.filter(part => names(part).length > 0).map(part => `lazy(() => require("${part}"), ${JSON.stringify(names(part))});`).join('\n')}
`);
