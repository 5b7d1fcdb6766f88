import { holdsInScenario } from './questions';
import type { Resource } from '../../src/deployment/deployment';
import { note, notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { remembered } from '../../src/deployment/remembered';
import { inEveryScenario } from '../../src/deployment/scenarios';

const resource = {} as Resource;
const isProd = () => holdsInScenario('IsProd');

test('an answer that depends on no condition is read once', () => {
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

test('one that depends on a condition is read in each scenario', () => {
  const names = remembered(() => isProd() ? 'www.example.com' : 'dev.example.com');
  expect(inEveryScenario(() => [names(resource)])).toEqual(['www.example.com', 'dev.example.com']);
});

test('what was read in a scenario is not kept for the others', () => {
  const names = remembered(() => isProd() ? 'www.example.com' : 'dev.example.com');
  const asked = inEveryScenario(() => isProd() ? [names(resource)] : []);
  expect(asked).toEqual(['www.example.com']);
  expect(inEveryScenario(() => [names(resource)])).toEqual(['www.example.com', 'dev.example.com']);
});

test('an obstacle is noted for each reader of the answer', () => {
  const names = remembered(() => note('depth'));
  const obstacles = () => {
    const met = new Set<Obstacle>();
    notingObstacles(met, () => names(resource));
    return [...met];
  };
  expect([obstacles(), obstacles()]).toEqual([['depth'], ['depth']]);
});
