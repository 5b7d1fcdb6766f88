import { among, ANY_TEXT, besides, either, isAllOf, isImpossible, onlyText, type PossibleTexts } from '../../src/deployment/possible-texts';

const CLOSED = { only: ['dev', 'prod'] };
const NOT_DEV = { except: ['dev'] };

test('of a closed list, what is in the other list is possible among it, and the rest besides it', () => {
  expect(among(CLOSED, ['prod', 'test'])).toEqual({ only: ['prod'] });
  expect(besides(CLOSED, ['prod', 'test'])).toEqual({ only: ['dev'] });
});

test('of any text except some, the others are possible', () => {
  expect(among(NOT_DEV, ['dev', 'prod'])).toEqual({ only: ['prod'] });
  expect(besides(NOT_DEV, ['prod'])).toEqual({ except: ['dev', 'prod'] });
});

test.each([[{ only: [] }, true], [{ only: ['a'] }, false], [NOT_DEV, false], [ANY_TEXT, false]])('%j is impossible: %p', (possible, expected) => {
  expect(isImpossible(possible)).toBe(expected);
});

test.each([[{ only: ['a'] }, 'a'], [{ only: [] }, undefined], [CLOSED, undefined], [{ except: ['a'] }, undefined]])('%j is certainly %p', (possible, expected) => {
  expect(onlyText(possible)).toBe(expected);
});

test.each<[PossibleTexts, PossibleTexts, PossibleTexts]>([
  [{ only: ['a'] }, { only: ['b', 'a'] }, { only: ['a', 'b'] }],
  [{ only: ['a'] }, { except: ['a', 'b'] }, { except: ['b'] }],
  [{ except: ['a', 'b'] }, { only: ['a'] }, { except: ['b'] }],
  [{ except: ['a', 'b'] }, { except: ['b', 'c'] }, { except: ['b'] }],
])('either %j or %j is %j', (one, other, expected) => {
  expect(either(one, other)).toEqual(expected);
});

test.each<[PossibleTexts, PossibleTexts, boolean]>([
  [CLOSED, CLOSED, true],
  [CLOSED, { only: ['dev', 'prod', 'test'] }, true],
  [CLOSED, { only: ['dev'] }, false],
  [CLOSED, { except: ['test'] }, true],
  [CLOSED, NOT_DEV, false],
  [ANY_TEXT, ANY_TEXT, true],
  [ANY_TEXT, NOT_DEV, false],
  [NOT_DEV, NOT_DEV, true],
  [NOT_DEV, CLOSED, false],
])('of %j, nothing but %j is possible: %p', (possible, texts, expected) => {
  expect(isAllOf(possible, texts)).toBe(expected);
});
