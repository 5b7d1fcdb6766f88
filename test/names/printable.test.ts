import { printable, printableJson } from '../../src/names/printable';

test.each([
  ['a letter', 'ü', 'ü'],
  ['an emoji', '🦄', '🦄'],
  ['a line break', '\n', '\ufffd'],
  ['a carriage return', '\r', '\ufffd'],
  ['an escape', '\u001b', '\ufffd'],
  ['a C1 control character', '\u009b', '\ufffd'],
  ['a bidirectional override', '\u202e', '\ufffd'],
  ['a bidirectional isolate', '\u2066', '\ufffd'],
  ['an Arabic letter mark', '\u061c', '\ufffd'],
  ['a line separator', '\u2028', '\ufffd'],
  ['a paragraph separator', '\u2029', '\ufffd'],
])('%s is shown or replaced', (_, character, shown) => {
  expect(printable(`a${character}b`)).toBe(`a${shown}b`);
});

test('JSON keeps its data and its own line breaks', () => {
  const data = { name: 'a\u202eb\nc' };
  const json = printableJson(JSON.stringify(data, undefined, 2));
  expect(json).toBe('{\n  "name": "a\\u202eb\\nc"\n}');
  expect(JSON.parse(json)).toEqual(data);
});
