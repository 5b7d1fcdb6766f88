import { readFileSync } from 'fs';
import { createRequire } from 'module';
import { runInNewContext } from 'vm';
import { handlerCodeFiles } from '../../../projenrc/handlers/handler-code';
import { CODE } from '../../../src/certificate/imported/import-code';

test.each(Object.entries(handlerCodeFiles()))('%s is what `npx projen handlers` writes', (file, text) => {
  expect(readFileSync(file, 'utf8')).toEqual(text);
});

test('the function that imports certificates has at most 12 kB', () => {
  expect(Buffer.byteLength(CODE)).toBeLessThanOrEqual(12_000);
});

test('it needs Node.js and the SDK of the runtime alone', () => {
  const needed: string[] = [];
  const load = createRequire(__filename);
  const note = (name: string): unknown => {
    needed.push(name);
    return load(name);
  };
  const context = { module: { exports: {} as Record<string, unknown> }, require: note, Buffer };
  runInNewContext(CODE, context);
  expect(typeof context.module.exports.handler).toBe('function');
  expect([...new Set(needed)].sort()).toEqual(['@aws-sdk/client-acm', '@aws-sdk/client-secrets-manager', 'node:crypto']);
});
