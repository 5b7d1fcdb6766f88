import { OTHER_NAMES } from '../../src/input/other-names';

test('each of them is written for one prop, which it does not name already', () => {
  expect(OTHER_NAMES.length).toBeGreaterThan(0);
  expect(new Set(OTHER_NAMES.map(({ written }) => written)).size).toBe(OTHER_NAMES.length);
  expect(OTHER_NAMES.filter(({ written, prop, unless }) => written === prop || unless.includes(prop))).toEqual([]);
});
