import { writeFileSync } from 'fs';
import { join } from 'path';
import { gzipSync } from 'zlib';
import { readJson, readStackTemplate, readTemplate } from '../../../src/readers/templates/template-file';
import { directoryWith } from '../../cli/files';

const file = (text: unknown, name = 'web.json') => join(directoryWith({ [name]: text }), name);
const RESOURCES = { Site: { Type: 'AWS::CloudFront::Distribution' } };

test.each<[string, string]>([
  ['JSON', JSON.stringify({ Resources: RESOURCES })],
  ['JSON after white space', `\n ${JSON.stringify({ Resources: RESOURCES })}`],
  ['JSON with a byte order mark', `\ufeff${JSON.stringify({ Resources: RESOURCES })}`],
  ['YAML', 'Resources:\n  Site: {Type: "AWS::CloudFront::Distribution"}'],
])('a template in %s is read', (_, text) => {
  expect(readTemplate(file(text))).toEqual({ Resources: RESOURCES });
});

test('the stack of an assembly may have no resources, a template of its own may not', () => {
  expect(readStackTemplate(file({ Outputs: {} }))).toEqual({ Outputs: {} });
  expect(() => readTemplate(file({ Outputs: {} }))).toThrow(/web\.json is not a CloudFormation template: it has no Resources$/);
});

test.each<[string, unknown, RegExp]>([
  ['an empty file', ' \n', /web\.json is empty$/],
  ['a text', 'hello', /it is a string, not a map with Resources$/],
  ['a list', '[]', /it is a list, not a map with Resources$/],
  ['nothing', 'null', /it is nothing, not a map with Resources$/],
  ['resources in a list', { Resources: [] }, /its Resources are a list, not a map$/],
  ['broken JSON', '{', /web\.json is not JSON: /],
  ['broken YAML', 'a: "', /web\.json is not YAML: /],
])('%s is refused', (_, text, message) => {
  expect(() => readStackTemplate(file(text))).toThrow(message);
});

test.each<[string, (text: string) => Buffer, RegExp]>([
  ['in UTF-16, as PowerShell writes it', (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), /web\.json is not UTF-8 but UTF-16, as PowerShell writes it with ">": save it as UTF-8$/],
  ['in UTF-16 with the other byte order', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), /web\.json is not UTF-8 but UTF-16/],
  ['that is compressed', (text) => gzipSync(text), /web\.json is compressed: unpack it with gunzip$/],
])('a template %s is refused', (_, encoded, message) => {
  const path = file('');
  writeFileSync(path, encoded(JSON.stringify({ Resources: RESOURCES })));
  expect(() => readTemplate(path)).toThrow(message);
});

test('a directory is refused, as is a file that is not there', () => {
  expect(() => readTemplate(directoryWith({}))).toThrow(/cannot be read: it is a directory$/);
  expect(() => readTemplate('/nowhere/web.json')).toThrow('/nowhere/web.json cannot be read: there is no such file or directory');
});

test('a file of an assembly is a map', () => {
  expect(readJson(file('{"version":"1"}', 'manifest.json'))).toEqual({ version: '1' });
  expect(() => readJson(file('[]', 'manifest.json'))).toThrow(/manifest\.json is a list, not a map$/);
});
