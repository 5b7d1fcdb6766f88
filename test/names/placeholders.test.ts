import * as fc from 'fast-check';
import { splitPlaceholders } from '../../src/names/placeholders';

test.each<[string, string[]]>([
  ['', ['']],
  ['text', ['text']],
  ['${A}', ['', 'A', '']],
  ['a${B}c${D}', ['a', 'B', 'c', 'D', '']],
  ['${A', ['${A']],
  ['a}b${C}', ['a}b', 'C', '']],
  ['${A${B}', ['', 'A${B', '']],
  ['${}', ['', '', '']],
  ['${!A}', ['', '!A', '']],
  ['&{A}', ['&{A}']],
])('%j has the parts %j', (text, parts) => {
  expect(splitPlaceholders(text)).toEqual(parts);
});

test('placeholders of several kinds are found in order', () => {
  expect(splitPlaceholders('a&{B}${C}d', ['${', '&{'])).toEqual(['a', 'B', '', 'C', 'd']);
});

test('any text is split as by a pattern', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', 'a', '!', '&') }), (text) => {
    expect(splitPlaceholders(text)).toEqual(text.split(/\$\{([^}]*)\}/));
  }));
});
