import { FakeError } from '../../aws/fake-aws';
import { ARN, DoctorRuns } from '../doctor-runs';
import { NAME, VALIDATED } from '../zones';

const runs = new DoctorRuns();

test.each<[string, object, string, number]>([
  ['issued', { Status: 'ISSUED', NotAfter: Date.now() / 1000 + 100.5 * 86_400 }, '✓ ACM has issued the certificate: valid for 100 days', 0],
  ['failed for CAA', { Status: 'FAILED', FailureReason: 'CAA_ERROR' }, '✗ the certificate has the final status FAILED: CAA_ERROR\n    allow Amazon in the CAA', 1],
  ['failed for a reason that is not known', { Status: 'FAILED', FailureReason: 'toString' }, '✗ the certificate has the final status FAILED: toString\n    remove the cause', 1],
  ['timed out', { Status: 'VALIDATION_TIMED_OUT' }, '✗ the certificate has the final status VALIDATION_TIMED_OUT\n    remove the cause, and request a new certificate', 1],
  ['waiting for a mail', { Status: 'PENDING_VALIDATION', DomainValidationOptions: [{ DomainName: NAME, ValidationMethod: 'EMAIL', ValidationEmails: ['admin@example.com'] }] },
    '✗ no one has approved the mail about www.example.com to admin@example.com', 1],
])('a certificate that is %s', async (_, detail, text, exitCode) => {
  await runs.withCertificate(detail);
  const run = await runs.run(VALIDATED, ARN);
  expect(run.out).toContain(text);
  expect(run.exitCode).toBe(exitCode);
});

test('an ARN that does not exist', async () => {
  await runs.withCertificate({});
  runs.aws!.answer = () => new FakeError('ResourceNotFoundException');
  expect(await runs.run(VALIDATED, ARN)).toMatchObject({ exitCode: 1, out: expect.stringContaining(`✗ ${ARN} does not exist`) });
});
