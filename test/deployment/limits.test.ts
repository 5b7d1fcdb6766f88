import { isMisshapen, note, notingObstacles, readForAll, readInOthers, type Obstacle } from '../../src/deployment/limits';

/** What is noted while something is read. */
function obstaclesOf(read: () => unknown): Obstacle[] {
  const obstacles = new Set<Obstacle>();
  notingObstacles(obstacles, read);
  return [...obstacles];
}

test('each obstacle is noted once', () => {
  expect(obstaclesOf(() => (['depth', 'text', 'depth'] as const).forEach(note))).toEqual(['depth', 'text']);
});

test('what is read in between has its own obstacles', () => {
  const inner: Obstacle[] = [];
  const outer = obstaclesOf(() => {
    inner.push(...obstaclesOf(() => note('circle')));
    note('steps');
  });
  expect([inner, outer]).toEqual([['circle'], ['steps']]);
});

test('a fault ends the notes', () => {
  const fault = () => {
    throw new Error('a fault');
  };
  const outer = obstaclesOf(() => {
    expect(() => obstaclesOf(fault)).toThrow('a fault');
    note('steps');
  });
  expect(outer).toEqual(['steps']);
});

test('nothing is noted where nothing is read', () => {
  expect(() => note('depth')).not.toThrow();
  expect(obstaclesOf(() => undefined)).toEqual([]);
});

test('what is read once for several readers is noted for each of them', () => {
  const read = jest.fn(() => {
    note('circle');
    return 'answer';
  });
  let answer = () => '';
  expect(obstaclesOf(() => { answer = readForAll(read); })).toEqual([]);
  expect(obstaclesOf(() => expect(answer()).toBe('answer'))).toEqual(['circle']);
  expect(obstaclesOf(() => answer())).toEqual(['circle']);
  expect(read).toHaveBeenCalledTimes(1);
});

test('a misshapen property of others is not noted for those who ask', () => {
  const answer = readInOthers(() => (['circle', 'RecordSets is not a list'] as const).forEach(note));
  expect(obstaclesOf(answer)).toEqual(['circle']);
});

test.each([['RecordSets is not a list', true], ['Properties is not a map', true], ['circle', false], ['steps', false]] as const)('%s is a property: %s', (obstacle, is) => {
  expect(isMisshapen(obstacle)).toBe(is);
});
