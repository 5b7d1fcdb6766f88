import { tmpdir } from 'os';
import { basename } from 'path';

test('what tests and the apps in them write is in a directory of this run, which goes with it', () => {
  expect(basename(tmpdir())).toMatch(/^cdk-acm-tests-/);
});
