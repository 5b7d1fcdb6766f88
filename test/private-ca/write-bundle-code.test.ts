import { CODE } from '../../src/private-ca/write-bundle-code';
import { modulesOf } from '../handler/bundled-code';

test('the function that writes bundles has at most 4 kB', () => {
  expect(Buffer.byteLength(CODE)).toBeLessThanOrEqual(4_000);
});

test('it needs Node.js and the SDK of the runtime alone', () => {
  expect(modulesOf(CODE)).toEqual(['@aws-sdk/client-s3', 'node:crypto']);
});
