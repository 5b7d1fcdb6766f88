import { grouped } from '../../src/deployment/grouped';

test('items are grouped in the order in which their keys come first', () => {
  expect([...grouped(['one', 'three', 'two', 'four'], (word) => word.length)]).toEqual([[3, ['one', 'two']], [5, ['three']], [4, ['four']]]);
});

test('no items have no groups', () => {
  expect(grouped([], String).size).toBe(0);
});
