import { INPUTS } from './public-inputs';
import { OTHER_NAMES } from '../../src/input/other-names';

test('each of them is written once, and is no prop that it means', () => {
  expect(OTHER_NAMES.length).toBeGreaterThan(0);
  expect(new Set(OTHER_NAMES.map(({ written }) => written)).size).toBe(OTHER_NAMES.length);
  expect(OTHER_NAMES.filter(({ written, props, unless }) => props.includes(written) || props.some((prop) => unless.includes(prop)))).toEqual([]);
});

test('each prop that one means is a prop of a construct', () => {
  const known = new Set(Object.values(INPUTS).flatMap((inputs) => Object.keys(inputs)));
  expect(OTHER_NAMES.flatMap(({ props, unless }) => [...props, ...unless]).filter((prop) => !known.has(prop))).toEqual([]);
});
