import { readFileSync } from 'fs';
import { join } from 'path';
import { goalsOf } from '../../bench/goals';
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

test('the README claims no more than was measured', () => {
  const [, claim, resources] = /at most (\d+) % of synthesizing an app of ([\d,]+) resources/.exec(read('README.md'))!;
  const [{ what, measured }] = goalsOf(results);
  expect(what).toContain(`${resources} resources`);
  expect(measured).toBeLessThanOrEqual(Number(claim) / 100);
});
