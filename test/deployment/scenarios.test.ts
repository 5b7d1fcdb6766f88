import { holdsInScenario } from './questions';
import { LIMITS, notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { valuesIn } from '../../src/deployment/mapping';
import { currentScenario, currentWalk, inEveryScenario, inOneOrTwoScenarios, outsideOfScenarios, sameInEveryScenario, sharingSteps } from '../../src/deployment/scenarios';
import { SharedSteps } from '../../src/deployment/shared-steps';
import { Unknown } from '../../src/deployment/unknown';

/** What is noted while a judgement asks so many independent questions, and in how many scenarios it is made. */
function judgedWith(questions: number) {
  const obstacles = new Set<Obstacle>();
  const found = notingObstacles(obstacles, () => inEveryScenario(() =>
    [Array.from({ length: questions }, (_, index) => holdsInScenario(`fact ${index}`))]));
  return { obstacles: [...obstacles], found };
}

describe('the limit of scenarios', () => {
  const most = Math.log2(LIMITS.scenarios);

  test('up to it, a judgement is made in all of them', () => {
    const { obstacles, found } = judgedWith(most);
    expect(obstacles).toEqual([]);
    expect(new Set(found.map((answers) => answers.join())).size).toBe(LIMITS.scenarios);
  });

  test('beyond it, that is noted, and each answer to each question is in one of them', () => {
    const { obstacles, found } = judgedWith(most + 1);
    expect(obstacles).toEqual(['scenarios']);
    const scenarios = found.map((answers) => answers.map((answer) => (answer ? '1' : '0')).join(''));
    expect(scenarios).toEqual(expect.arrayContaining(['11111111', '01111111', '11111110', '00000000', '10000000', '00000001']));
    expect(scenarios.every((answers) => answers.length === most + 1)).toBe(true);
  });

  test.each<[number, Obstacle[]]>([[LIMITS.scenarios, []], [LIMITS.scenarios + 1, ['scenarios']]])('a mapping of %d rows: %j', (rows, expected) => {
    const names = Array.from({ length: rows }, (_, index) => `row ${index}`);
    const mapping = Object.fromEntries(names.map((name) => [name, { Name: name }]));
    const obstacles = new Set<Obstacle>();
    const read = () => [...valuesIn(mapping, new Unknown(() => 'key'), { text: 'Name' }, undefined)];
    expect(new Set(notingObstacles(obstacles, () => inEveryScenario(read)))).toEqual(new Set(names));
    expect([...obstacles]).toEqual(expected);
  });

  test('a judgement that never ends to ask ends', () => {
    let asked = 0;
    const endless = () => {
      for (;;) {
        asked += 1;
        holdsInScenario(`fact ${asked}`);
      }
    };
    expect(inEveryScenario(endless)).toEqual([]);
    expect(asked).toBeLessThan(10 * LIMITS.scenarios * LIMITS.scenarios);
  });
});

describe('steps that several judgements share', () => {
  /** A judgement that asks two questions, and takes this many steps in each scenario. */
  const judged = (steps: number) => inEveryScenario(() => {
    const walk = currentWalk();
    for (let step = 0; step < steps; step++) walk.step();
    return [[holdsInScenario('one'), holdsInScenario('two')].join()];
  });

  test('are taken from one judgement after the other, and what is beyond them is noted', () => {
    const shared = new SharedSteps();
    shared.left = 100;
    const obstacles = new Set<Obstacle>();
    notingObstacles(obstacles, () => sharingSteps(shared, () => {
      expect(judged(10)).toHaveLength(4);
      expect(shared.left).toBeLessThan(100);
      expect(obstacles).toEqual(new Set());
      judged(50);
    }));
    expect([...obstacles]).toEqual(['stepsOfAll']);
    expect(shared.left).toBe(0);
  });

  test('are those of no other judgement', () => {
    const obstacles = new Set<Obstacle>();
    notingObstacles(obstacles, () => judged(100));
    expect([...obstacles]).toEqual([]);
  });
});

test('a fault in a judgement is no question', () => {
  const fault = () => {
    throw new Error('a fault');
  };
  expect(() => inEveryScenario(fault)).toThrow('a fault');
  expect(() => sameInEveryScenario(fault)).toThrow('a fault');
});

test('what depends on a question is not the same in every scenario', () => {
  expect(sameInEveryScenario(() => holdsInScenario('fact'))).toBeUndefined();
  expect(sameInEveryScenario(() => 'always')).toBe('always');
});

test('assumptions count in all scenarios', () => {
  const [assumptions] = inEveryScenario(() => (holdsInScenario('one') ? [currentScenario()] : []));
  expect(inEveryScenario(() => [[holdsInScenario('one'), holdsInScenario('two')]], assumptions)).toEqual([[true, true], [true, false]]);
  expect(sameInEveryScenario(() => ({ answer: holdsInScenario('one') }), assumptions)).toEqual({ answer: true });
});

test('outside of a judgement there is no scenario', () => {
  expect(inEveryScenario(() => [currentScenario() !== undefined, outsideOfScenarios(() => currentScenario() === undefined)])).toEqual([true, true]);
  expect(currentScenario()).toBeUndefined();
});

describe('what is read in one scenario or in two', () => {
  test('what depends on no question is read once', () => {
    const read = jest.fn(() => 'always');
    expect(inOneOrTwoScenarios(read)).toEqual(['always']);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('what depends on one question is read with either answer', () => {
    expect(inOneOrTwoScenarios(() => [holdsInScenario('one'), holdsInScenario('one')])).toEqual([[true, true], [false, false]]);
  });

  test('what depends on several is not', () => {
    expect(inOneOrTwoScenarios(() => [holdsInScenario('one'), holdsInScenario('other')])).toBeUndefined();
    expect(inOneOrTwoScenarios(() => [holdsInScenario('one') || holdsInScenario('other')])).toBeUndefined();
  });

  test.each([2, 3])('nor what depends on a key of a mapping that has %d rows, as other keys are not in them', (rows) => {
    const mapping = Object.fromEntries(Array.from({ length: rows }, (_, index) => [`row ${index}`, { Name: { index } }]));
    expect(inOneOrTwoScenarios(() => valuesIn(mapping, new Unknown(() => 'key'), { text: 'Name' }, undefined))).toBeUndefined();
  });

  test('a fault is thrown on', () => {
    expect(() => inOneOrTwoScenarios(() => {
      throw new Error('a fault');
    })).toThrow('a fault');
  });
});
