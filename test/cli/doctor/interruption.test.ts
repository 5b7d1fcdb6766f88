import { DoctorRuns, LINE } from './doctor-runs';
import { DELEGATED, NAME, VALIDATED } from './zones';
import { Interruption } from '../../../src/cli/doctor/interruption';

const runs = new DoctorRuns();

test('Ctrl-C ends with what is known', async () => {
  const run = runs.run({ ...VALIDATED, 'slow.example.com ANY': 'DROP' }, NAME, 'slow.example.com');
  setTimeout(() => process.emit('SIGINT'), 1000);
  const { exitCode, out, err } = await run;
  expect(exitCode).toBe(130);
  expect(out).toContain('www.example.com\n');
  expect(err).toBe('cdk-acm: interrupted: looked at 1 of 2\n');
  expect(process.listenerCount('SIGINT')).toBe(0);
});

test('watching ends with Ctrl-C', async () => {
  setTimeout(() => process.emit('SIGINT'), 500);
  const { exitCode } = await runs.run(DELEGATED, NAME, '--record', LINE, '--watch', '--every', '60');
  expect(exitCode).toBe(130);
});

test('a pause ends when Ctrl-C comes, or when its time is over', async () => {
  const interruption = new Interruption();
  const began = Date.now();
  await interruption.pause(20);
  expect(interruption.hasCome).toBe(false);
  const pause = interruption.pause(60_000);
  process.emit('SIGINT');
  await pause;
  expect({ hasCome: interruption.hasCome, isSoon: Date.now() - began < 10_000 }).toEqual({ hasCome: true, isSoon: true });
});

test('to end it leaves Ctrl-C to the process', async () => {
  const interruption = new Interruption();
  interruption.end();
  await interruption.coming;
  expect({ hasCome: interruption.hasCome, listeners: process.listenerCount('SIGINT') }).toEqual({ hasCome: false, listeners: 0 });
});
