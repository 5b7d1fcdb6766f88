import type { Resource } from '../../src/deployment/deployment';
import { remembered } from '../../src/deployment/remembered';
import { assumed, inEveryWorld, Undecided, type Comparison } from '../../src/deployment/scenarios';

const resource = {} as Resource;
const IS_PROD: Comparison = ['Stage', '"prod"'];

/** What a condition comes to in the world in which it is asked. */
function holds(): boolean {
  const assumption = assumed()?.find(({ comparison }) => comparison === IS_PROD);
  if (!assumption) throw new Undecided(IS_PROD);
  return assumption.holds;
}

test('an answer that hangs on no condition is read once', () => {
  const read = jest.fn(() => 'www.example.com');
  const names = remembered(read);
  expect([names(resource), names(resource)]).toEqual(['www.example.com', 'www.example.com']);
  expect(read).toHaveBeenCalledTimes(1);
});

test('an answer that is nothing is kept too', () => {
  const read = jest.fn(() => undefined);
  const names = remembered(read);
  expect([names(resource), names(resource)]).toEqual([undefined, undefined]);
  expect(read).toHaveBeenCalledTimes(1);
});

test('one that hangs on a condition is read in each world', () => {
  const names = remembered(() => holds() ? 'www.example.com' : 'dev.example.com');
  expect(inEveryWorld(() => [names(resource)])).toEqual(['www.example.com', 'dev.example.com']);
});

test('what was asked in a world is not kept for the others', () => {
  const names = remembered(() => holds() ? 'www.example.com' : 'dev.example.com');
  const asked = inEveryWorld(() => holds() ? [names(resource)] : []);
  expect(asked).toEqual(['www.example.com']);
  expect(inEveryWorld(() => [names(resource)])).toEqual(['www.example.com', 'dev.example.com']);
});
