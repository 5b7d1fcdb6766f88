import { once } from '../../../src/readers/tree/once';

test('a value is made the first time, and is the same afterwards', () => {
  const make = jest.fn(() => ({}));
  const map = new Map<string, object>();
  const first = once(map, 'key', make);
  expect(once(map, 'key', make)).toBe(first);
  expect(make).toHaveBeenCalledTimes(1);
  expect(once(map, 'other', make)).not.toBe(first);
});
