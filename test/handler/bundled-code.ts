import { createRequire } from 'module';
import { runInNewContext } from 'vm';

/** The modules that the bundled code of a function loads, each once. Throws for code that exports no handler. */
export function modulesOf(code: string): string[] {
  const modules = new Set<string>();
  const load = createRequire(__filename);
  const note = (name: string): unknown => {
    modules.add(name);
    return load(name);
  };
  const context = { module: { exports: {} as Record<string, unknown> }, require: note, Buffer };
  runInNewContext(code, context);
  if (typeof context.module.exports.handler !== 'function') throw new Error('the code exports no handler');
  return [...modules].sort();
}
