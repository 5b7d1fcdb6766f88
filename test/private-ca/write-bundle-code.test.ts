import { createRequire } from 'module';
import { runInNewContext } from 'vm';
import { CODE } from '../../src/private-ca/write-bundle-code';

test('the function that writes bundles has at most 4 kB', () => {
  expect(Buffer.byteLength(CODE)).toBeLessThanOrEqual(4_000);
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
  expect(needed.sort()).toEqual(['@aws-sdk/client-s3', 'node:crypto']);
});
