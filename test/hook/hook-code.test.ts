import { createRequire } from 'node:module';
import { join } from 'node:path';
import { HOOK_CODE } from '../../projenrc/handlers/hook-code';
import { hookCode } from '../../src/hook/hook-code';

test('is the file of the package that the compilation has written', () => {
  const load = createRequire(__filename);
  expect(typeof load(join('..', '..', HOOK_CODE)).handler).toBe('function');
  expect(hookCode().length).toBeGreaterThan(50_000);
});

test('a package without it is broken', () => {
  expect(() => hookCode('/nowhere/index.js'))
    .toThrow('/nowhere/index.js is missing, which has the code of the hook: install cdk-acm again, or in its repository run "npx projen compile"');
});
