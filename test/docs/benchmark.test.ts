import { readFileSync } from 'fs';
import { join } from 'path';
import { sharesOf } from '../../bench/goals';
import type { Results } from '../../bench/measures';
import { pageOf } from '../../bench/page';

const read = (file: string) => readFileSync(join(__dirname, '..', '..', file), 'utf8');
const results: Results = JSON.parse(read('bench/results.json'));

test('the page of the benchmark says what was measured', () => {
  expect(read('docs/benchmark.md')).toEqual(pageOf(results));
});

test('it was measured beside the versions that the benchmark installs', () => {
  expect(results.versions).toEqual(JSON.parse(read('bench/installed/package.json')).dependencies);
});

test('the README claims what the worst app says', () => {
  const [, claim] = /at most (\d+) % of synthesis/.exec(read('README.md'))!;
  const worst = Math.max(...sharesOf(results).map(({ measured }) => measured));
  expect(Number(claim)).toBe(Math.ceil(worst * 100));
});
