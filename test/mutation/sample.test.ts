import { sampleOf } from './sample';
import { scoreOf, tally } from './score';

test('a sample is the same for the same seed, and another for another', () => {
  expect(sampleOf('src/names', 5, 1)).toEqual(sampleOf('src/names', 5, 1));
  expect(sampleOf('src/names', 5, 1)).not.toEqual(sampleOf('src/names', 5, 2));
});

test('a sample has groups of lines, each once, as many as there are at most', () => {
  const all = sampleOf('src/names', 1000, 1);
  expect(new Set(all).size).toBe(all.length);
  expect(sampleOf('src/names', 5, 1)).toHaveLength(5);
  all.forEach((range) => expect(range).toMatch(/^src\/names\/[\w-]+\.ts:\d+-\d+$/));
});

test('the score is the part of the mutants that the tests notice', () => {
  const mutants = ['Killed', 'Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError'].map((status) => ({ status }));
  expect(tally({ files: { 'a.ts': { mutants }, 'b.ts': { mutants } } })).toEqual({ noticed: 6, missed: 4 });
  expect(scoreOf({ noticed: 6, missed: 4 })).toBe(0.6);
  expect(scoreOf({ noticed: 0, missed: 0 })).toBe(1);
});
