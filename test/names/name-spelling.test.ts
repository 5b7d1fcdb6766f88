import { HOLE } from '../../src/names/dummy-values';
import { isKnownSpelling, nameSpelling, recordSpelling, shownSpelling } from '../../src/names/name-spelling';

/** What is known only at deployment, with the origin of it. */
const unknown = (origin: string) => `${HOLE}${origin}${HOLE}`;

test.each([
  ['WWW.Example.COM', 'www.example.com'],
  ['example.com.', 'example.com'],
  [`WWW.${unknown('Zone')}.COM`, `www.${unknown('Zone')}.com`],
  [`${unknown('Host')}.A.${unknown('Zone')}.`, `${unknown('Host')}.a.${unknown('Zone')}`],
])('%j is spelled %j', (name, spelled) => {
  expect(nameSpelling(name)).toBe(spelled);
});

test('a name and the wildcard above it have one validation record', () => {
  expect(recordSpelling('*.Example.com')).toBe('example.com');
  expect(recordSpelling('example.com.')).toBe('example.com');
  expect(recordSpelling(`*.${unknown('Zone')}`)).toBe(unknown('Zone'));
});

test('a spelling is known if no part of it is decided at deployment', () => {
  expect(isKnownSpelling('www.example.com')).toBe(true);
  expect(isKnownSpelling(`www.${unknown('Zone')}`)).toBe(false);
});

test('people see an ellipsis in place of what is unknown', () => {
  expect(shownSpelling(`www.${unknown('Zone')}.com`)).toBe('www.….com');
  expect(shownSpelling('www.example.com')).toBe('www.example.com');
});
