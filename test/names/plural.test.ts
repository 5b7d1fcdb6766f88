import { plural } from '../../src/names/plural';

test.each<[number, string]>([[0, '0 stacks'], [1, '1 stack'], [2, '2 stacks']])('%d: %s', (count, text) => {
  expect(plural(count, 'stack')).toBe(text);
});
