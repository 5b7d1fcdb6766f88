import { spawn } from 'child_process';
import { once } from 'events';
import { existsSync } from 'fs';
import { tmpdir } from 'os';
import { basename, join } from 'path';

const SETUP = join(__dirname, '..', 'environment.ts');
const RUN = `require('ts-node/register/transpile-only'); require(${JSON.stringify(SETUP)}).default(); console.log(process.env.TMPDIR); process.stdin.resume();`;

test('what tests and the apps in them write is in a directory of this run', () => {
  expect(basename(tmpdir())).toMatch(/^cdk-acm-tests-/);
});

test.each(['itself', 'SIGHUP', 'SIGINT', 'SIGTERM'] as const)('the directory goes with the run, which ends by %s', async (end) => {
  const run = spawn(process.execPath, ['-e', RUN], { stdio: ['pipe', 'pipe', 'inherit'] });
  const [written] = await once(run.stdout, 'data');
  const directory = String(written).trim();
  expect(existsSync(directory)).toBe(true);

  if (end === 'itself') run.stdin.end();
  else run.kill(end);
  await once(run, 'exit');
  expect(existsSync(directory)).toBe(false);
});
