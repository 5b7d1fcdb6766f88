import { addSeverity } from '../../../src/cli/check/severities';
import { ASSEMBLY } from '../report/assembly';
import { run } from '../run';

test('each severity is added to those before it, and the last one of a rule counts', () => {
  expect(addSeverity('tls-policy=off')).toEqual({ 'tls-policy': 'off' });
  expect(addSeverity('tls-policy=error', { 'tls-policy': addSeverity('tls-policy=off')['tls-policy'], ...addSeverity('https-only=warning') })).toEqual({ 'tls-policy': 'error', 'https-only': 'warning' });
});

test.each([
  ['tls-policy', 'write it as rule=level, such as tls-policy=off'],
  ['tls-policy=off=error', 'write it as rule=level, such as tls-policy=off'],
  ['tsl-policy=off', 'there is no rule "tsl-policy": write "tls-policy"'],
  ['certificate-region=no', 'there is no level "no": the levels are error, warning, off'],
])('--severity %s is refused', (severity, message) => {
  const { exitCode, err } = run('check', ASSEMBLY, '--severity', severity);
  expect(exitCode).toBe(2);
  expect(err).toContain(message);
});
