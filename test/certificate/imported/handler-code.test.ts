import { readFileSync } from 'fs';
import { handlerCodeFiles } from '../../../projenrc/handlers/handler-code';
import { CODE } from '../../../src/certificate/imported/import-code';
import { modulesOf } from '../../handler/bundled-code';

test.each(Object.entries(handlerCodeFiles()))('%s is what `npx projen handlers` writes', (file, text) => {
  expect(readFileSync(file, 'utf8')).toEqual(text);
});

test('the function that imports certificates has at most 13 kB', () => {
  expect(Buffer.byteLength(CODE)).toBeLessThanOrEqual(13_000);
});

test('it needs Node.js and the SDK of the runtime alone', () => {
  expect(modulesOf(CODE)).toEqual(['@aws-sdk/client-acm', '@aws-sdk/client-secrets-manager', 'node:crypto']);
});
