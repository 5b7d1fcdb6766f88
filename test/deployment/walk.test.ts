import { stackOf } from './templates';
import type { Found } from '../../src/deployment/deployment';
import { LIMITS, notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { Walk, type Trail } from '../../src/deployment/walk';

const stack = stackOf({});
const VALUE = { value: { Ref: 'Stage' }, stack };

/** What is noted while something is read. */
function obstaclesOf(read: () => unknown): Obstacle[] {
  const obstacles = new Set<Obstacle>();
  notingObstacles(obstacles, read);
  return [...obstacles];
}

describe('the budget of steps', () => {
  test('is for all scenarios of a judgement together', () => {
    const walk = new Walk({ left: 2, limit: 'steps' });
    expect([walk.step(), walk.again().step(), walk.isExhausted]).toEqual([true, true, false]);
    expect(obstaclesOf(() => expect(walk.again().step()).toBe(false))).toEqual(['steps']);
    expect(walk.isExhausted).toBe(true);
  });

  test('names the limit that it comes from', () => {
    const walk = new Walk({ left: 0, limit: 'stepsOfAll' });
    expect(obstaclesOf(() => walk.step())).toEqual(['stepsOfAll']);
  });

  test('ends a trail', () => {
    const { start } = new Walk({ left: 1, limit: 'steps' });
    const next = start.deeper();
    expect(next).toBeDefined();
    expect(next?.deeper()).toBeUndefined();
  });

  test('is the limit, unless it is given', () => {
    const walk = new Walk();
    for (let step = 0; step < LIMITS.steps; step++) walk.step();
    expect(walk.isExhausted).toBe(false);
    walk.step();
    expect(walk.isExhausted).toBe(true);
  });
});

describe('a value', () => {
  test('is read once in a scenario', () => {
    const walk = new Walk();
    const read = jest.fn(() => [{ text: 'a' }]);
    expect([walk.resolved(VALUE, read), walk.resolved(VALUE, read)]).toEqual([[{ text: 'a' }], [{ text: 'a' }]]);
    expect(read).toHaveBeenCalledTimes(1);
    walk.again().resolved(VALUE, read);
    expect(read).toHaveBeenCalledTimes(2);
  });

  test('is another one in another stack', () => {
    const walk = new Walk();
    walk.resolved(VALUE, () => [{ text: 'a' }]);
    expect(walk.resolved({ ...VALUE, stack: stackOf({}) }, () => [{ text: 'b' }])).toEqual([{ text: 'b' }]);
  });
});

describe('what is at a path of a resource', () => {
  const { resources: [resource, another] } = stackOf({ Resources: { One: { Type: 'A::B::C' }, Other: { Type: 'A::B::C' } } });

  test('is kept in one scenario', () => {
    const walk = new Walk();
    const found: Found[] = [];
    expect(walk.foundAt(resource, 'Port')).toBeUndefined();
    walk.keep(resource, 'Port', found);
    expect(walk.foundAt(resource, 'Port')).toBe(found);
    expect(walk.again().foundAt(resource, 'Port')).toBeUndefined();
  });

  test('is another thing at another path, and in another resource', () => {
    const walk = new Walk();
    walk.keep(resource, 'Port', []);
    expect(walk.foundAt(resource, 'Protocol')).toBeUndefined();
    expect(walk.foundAt(another, 'Port')).toBeUndefined();
  });
});

describe('a condition', () => {
  test('is judged once in a scenario, also when nothing is known of it', () => {
    const walk = new Walk();
    const judge = jest.fn(() => undefined);
    expect([walk.verdictOn('IsProd', stack, judge), walk.verdictOn('IsProd', stack, judge)]).toEqual([undefined, undefined]);
    expect(judge).toHaveBeenCalledTimes(1);
    expect(walk.verdictOn('Other', stack, () => true)).toBe(true);
    expect(walk.verdictOn('IsProd', stackOf({}), () => false)).toBe(false);
    expect(walk.again().verdictOn('IsProd', stack, () => true)).toBe(true);
  });

  test('that depends on itself is unknown there', () => {
    const walk = new Walk();
    const obstacles = obstaclesOf(() => expect(walk.verdictOn('A', stack, () => {
      expect(walk.verdictOn('A', stack, () => false)).toBeUndefined();
      return true;
    })).toBe(true));
    expect(obstacles).toEqual(['circle']);
    expect(obstaclesOf(() => walk.verdictOn('A', stack, () => false))).toEqual(['circle']);
  });
});

describe('a trail', () => {
  const deep = (steps: number) => Array.from({ length: steps }).reduce<Trail | undefined>((trail) => trail?.deeper(), new Walk().start);

  test('ends at the limit of depth', () => {
    expect(obstaclesOf(() => expect(deep(LIMITS.depth)).toBeDefined())).toEqual([]);
    expect(obstaclesOf(() => expect(deep(LIMITS.depth + 1)).toBeUndefined())).toEqual(['depth']);
  });

  test('does not lead into a value twice, however far apart', () => {
    const trail = new Walk().start.into(VALUE)?.deeper()?.into({ value: { Ref: 'Other' }, stack })?.deeper();
    expect(trail).toBeDefined();
    expect(obstaclesOf(() => expect(trail?.into(VALUE)).toBeUndefined())).toEqual(['circle']);
  });

  test('leads into the same value in another stack, and into an equal one', () => {
    const trail = new Walk().start.into(VALUE);
    expect(trail?.into({ ...VALUE, stack: stackOf({}) })).toBeDefined();
    expect(trail?.into({ value: { Ref: 'Stage' }, stack })).toBeDefined();
  });

  test('leads into the same text twice, as that leads nowhere else', () => {
    expect(new Walk().start.into({ value: 'a', stack })?.into({ value: 'a', stack })).toBeDefined();
  });
});
