import { readdirSync } from 'fs';
import { join } from 'path';
import { buildSync } from 'esbuild';

const SOURCES = 'src';
const HANDLER = '.lambda.ts';

const WRITTEN = '// Written by `npx projen handlers` from the handler that is named below: edit the handler.';

/** The code of each handler as source text, by file: that of `x/handler/y.lambda.ts` is in `x/y-code.ts`. */
export function handlerCodeFiles(): Readonly<Record<string, string>> {
  const handlers = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(HANDLER)).sort();
  return Object.fromEntries(handlers.map((file) => {
    const handler = join(SOURCES, file);
    return [handler.replace('/handler/', '/').replace(HANDLER, '-code.ts'), sourceOf(handler, minified(handler))];
  }));
}

/** The handler and all that it imports, but for the SDK of the runtime. Lambda takes the code of a template for a CommonJS module. */
export function minified(handler: string, directory = '.'): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `import { handler } from './${handler}'; module.exports = { handler };`, resolveDir: directory },
    bundle: true,
    minify: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['@aws-sdk/*'],
  });
  return outputFiles[0].text.trim();
}

function sourceOf(handler: string, code: string): string {
  const literal = code.replace(/[\\']/g, (character) => `\\${character}`).replace(/\n/g, '\\n');
  return `${WRITTEN}\n\n/** The code of ${handler}. */\nexport const CODE = '${literal}';\n`;
}
