import { stackOf } from './templates';
import type { DeployedStack } from '../../src/deployment/deployment';
import { conditionHolds } from '../../src/deployment/follow';
import { LIMITS, note, notingObstacles, type Obstacle } from '../../src/deployment/limits';
import type { Verdict } from '../../src/deployment/question';
import { inEveryScenario } from '../../src/deployment/scenarios';
import { rememberedVerdict } from '../../src/deployment/verdicts';
import { Walk } from '../../src/deployment/walk';

let stack: DeployedStack;
beforeEach(() => { stack = stackOf({}); });

/** What is noted, and how often a condition is read, when it is asked for twice. */
function askedTwice(read: (walk: Walk) => Verdict) {
  let reads = 0;
  const obstacles = [0, 1].map(() => {
    const noted = new Set<Obstacle>();
    const walk = new Walk();
    notingObstacles(noted, () => rememberedVerdict('C', stack, walk, () => {
      reads += 1;
      return read(walk);
    }));
    return [...noted];
  });
  return { reads, obstacles };
}

test('a condition is read once for all walks', () => {
  expect(askedTwice(() => true)).toEqual({ reads: 1, obstacles: [[], []] });
});

test('an unknown verdict is remembered too', () => {
  expect(askedTwice(() => undefined)).toEqual({ reads: 1, obstacles: [[], []] });
});

test('a condition of another name or in another scenario is read by itself', () => {
  const read = jest.fn(() => true);
  rememberedVerdict('C', stack, new Walk(), read);
  rememberedVerdict('D', stack, new Walk(), read);
  inEveryScenario(() => [rememberedVerdict('C', stack, new Walk(), read)]);
  expect(read).toHaveBeenCalledTimes(3);
});

test('what was in the way can be out of it the next time', () => {
  const read = () => {
    note('circle');
    return undefined;
  };
  expect(askedTwice(read)).toEqual({ reads: 2, obstacles: [['circle'], ['circle']] });
});

test('a condition that takes more steps than there are is not read again', () => {
  const read = (walk: Walk) => {
    for (let step = 0; step <= LIMITS.steps; step++) walk.step();
    return undefined;
  };
  expect(askedTwice(read)).toEqual({ reads: 1, obstacles: [['steps'], ['steps']] });
});

test('one for which few steps were left is', () => {
  const read = jest.fn(() => undefined);
  for (const _ of [0, 1]) {
    const walk = new Walk({ left: 0, limit: 'steps' });
    rememberedVerdict('C', stack, walk, () => {
      walk.step();
      return read();
    });
  }
  expect(read).toHaveBeenCalledTimes(2);
});

test('what is in the way of a condition is in the way of all that depend on it, whichever is read first', () => {
  const either = (name: string) => ({ 'Fn::Or': [{ Condition: name }, { 'Fn::Equals': ['a', 'b'] }] });
  const circle = stackOf({ Resources: {}, Conditions: { A: either('B'), B: either('A'), C: { 'Fn::Not': [{ Condition: 'A' }] } } });
  inEveryScenario(() => [conditionHolds('A', circle), conditionHolds('C', circle)]);
  const noted = new Set<Obstacle>();
  notingObstacles(noted, () => inEveryScenario(() => [conditionHolds('C', circle)]));
  expect([...noted]).toEqual(['circle']);
});
