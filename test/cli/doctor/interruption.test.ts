import { DoctorRuns, LINE } from './doctor-runs';
import { DELEGATED, NAME, VALIDATED } from './zones';
import { Interruption } from '../../../src/cli/doctor/interruption';
import { Terminal } from '../../../src/cli/terminal';

const runs = new DoctorRuns();

test('Ctrl-C ends with what is known', async () => {
  jest.spyOn(Terminal.prototype, 'progress').mockImplementation((step) => {
    if (step === `looked at ${NAME}`) process.emit('SIGINT');
  });
  const { exitCode, out, err } = await runs.run({ ...VALIDATED, 'slow.example.com ANY': 'DROP' }, NAME, 'slow.example.com');
  jest.restoreAllMocks();
  expect(exitCode).toBe(130);
  expect(out).toContain('www.example.com\n');
  expect(err).toBe('cdk-acm: interrupted: looked at 1 of 2\n');
  expect(process.listenerCount('SIGINT')).toBe(0);
});

test('watching ends with Ctrl-C', async () => {
  const { pause } = Interruption.prototype;
  jest.spyOn(Interruption.prototype, 'pause').mockImplementation(async function (this: Interruption, milliseconds) {
    const pausing = pause.call(this, milliseconds);
    process.emit('SIGINT');
    await pausing;
  });
  const { exitCode } = await runs.run(DELEGATED, NAME, '--record', LINE, '--watch', '--every', '3600', '--minutes', '600');
  jest.restoreAllMocks();
  expect(exitCode).toBe(130);
});

test('a pause ends when Ctrl-C comes, or when its time is over', async () => {
  const interruption = new Interruption();
  await interruption.pause(20);
  expect(interruption.hasCome).toBe(false);
  const pause = interruption.pause(3_600_000);
  process.emit('SIGINT');
  await pause;
  expect(interruption.hasCome).toBe(true);
});

test('to end it leaves Ctrl-C to the process', async () => {
  const interruption = new Interruption();
  interruption.end();
  await interruption.coming;
  expect({ hasCome: interruption.hasCome, listeners: process.listenerCount('SIGINT') }).toEqual({ hasCome: false, listeners: 0 });
});
