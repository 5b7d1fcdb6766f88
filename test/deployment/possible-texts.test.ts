import { among, ANY_TEXT, besides, isImpossible, onlyText } from '../../src/deployment/possible-texts';

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
