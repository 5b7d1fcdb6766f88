import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'fs';
import { dirname, extname, join } from 'path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';
import { PROTECTIONS, sourceWithout } from './protections';
import { ROOT } from './workplace';
import { minified } from '../../../projenrc/handlers/handler-code';

const HANDLER = '.lambda.ts';

const COMPILED = ['src', 'test/deploy/apps', 'examples/typescript/global-web', 'examples/guides/migrating', 'examples/services'];

/**
 * Compiles the library, the apps of the stories and the examples into a directory, where `import 'cdk-acm'` means that library.
 * It is the source as it stands, or the source without one of its protections.
 */
export function compileInto(directory: string, withoutProtection?: string) {
  for (const file of COMPILED.flatMap(filesBelow)) {
    write(directory, file, withoutProtection && file === PROTECTIONS[withoutProtection].file
      ? sourceWithout(withoutProtection) : readFileSync(join(ROOT, file), 'utf8'));
  }
  filesBelow('src').filter(file => file.endsWith(HANDLER)).forEach(handler => writeCode(directory, handler));
  writeFileSync(join(directory, 'package.json'), JSON.stringify({ main: 'src/index.js', version: '0.0.0' }));
  mkdirSync(join(directory, 'node_modules'));
  symlinkSync(directory, join(directory, 'node_modules', 'cdk-acm'));
}

/** The code of a function is that of its handler as it is compiled here, so that a protection can be taken out of it too. */
function writeCode(directory: string, handler: string) {
  const code = minified(handler.replace(/\.ts$/, '.js'), directory);
  writeFileSync(join(directory, handler.replace('/handler/', '/').replace(HANDLER, '-code.js')), `exports.CODE = ${JSON.stringify(code)};\n`);
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .map(entry => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .filter(file => /\.ts$|cdk\.json$/.test(file) && !/node_modules|cdk\.out/.test(file));
}

function write(directory: string, file: string, source: string) {
  const isTypeScript = extname(file) === '.ts';
  const target = join(directory, isTypeScript ? file.replace(/\.ts$/, '.js') : file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, isTypeScript ? transpile(source) : source);
}

function transpile(source: string): string {
  const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true };
  return transpileModule(source, { compilerOptions }).outputText;
}
