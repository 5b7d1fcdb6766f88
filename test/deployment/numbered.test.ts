import { numberOf } from '../../src/deployment/numbered';

test('an object keeps its number, and no other has it', () => {
  const [one, equal] = [{}, {}];
  expect(numberOf(one)).toBe(numberOf(one));
  expect(numberOf(equal)).not.toBe(numberOf(one));
});
