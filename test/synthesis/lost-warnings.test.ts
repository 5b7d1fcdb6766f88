import { App, Stage } from 'aws-cdk-lib';
import { expectRun, warningsLostAfter, type RunResult } from '../../src/synthesis/lost-warnings';

const [ONE, OTHER] = [{}, {}];
const accepted = (...warnings: string[]): RunResult => ({ isRefused: false, warnings });
const refused = (...warnings: string[]): RunResult => ({ isRefused: true, warnings });

test('nothing is lost while no run is refused', () => {
  const app = new App();
  expectRun(app);
  expectRun(app);
  expect([warningsLostAfter(ONE, app, accepted('a')), warningsLostAfter(OTHER, app, accepted('b'))]).toEqual([[], []]);
});

test.each<[string, RunResult, RunResult]>([['first', refused(), accepted('a')], ['last', accepted('a'), refused()]])('the %s run is refused: the warnings of the others are lost after the last run', (_, first, last) => {
  const app = new App();
  expectRun(app);
  expectRun(app);
  expect([warningsLostAfter(ONE, app, first), warningsLostAfter(OTHER, app, last)]).toEqual([[], ['a']]);
});

test('the warnings of Stages that were synthesized before are lost too', () => {
  const app = new App();
  const stage = new Stage(app, 'Prod');
  expectRun(stage);
  expectRun(app);
  expect([warningsLostAfter(ONE, stage, accepted('of the Stage')), warningsLostAfter(OTHER, app, refused())]).toEqual([[], ['of the Stage']]);
});

test('a second synthesis begins anew', () => {
  const app = new App();
  expectRun(app);
  expect(warningsLostAfter(ONE, app, accepted('a'))).toEqual([]);
  expect(warningsLostAfter(ONE, app, refused('b'))).toEqual(['b']);
});

test('a run that was not expected loses nothing', () => {
  expect(warningsLostAfter(ONE, new App(), refused('a'))).toEqual([]);
});
