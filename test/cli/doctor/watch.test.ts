import { app, ARN, DoctorRuns, LINE, PENDING } from './doctor-runs';
import { DELEGATED, NAME, VALIDATED } from './zones';

const runs = new DoctorRuns();

test('watching ends when ACM has issued the certificate', async () => {
  await runs.withCertificate(PENDING);
  const answer = runs.aws!.answer;
  let looks = 0;
  runs.aws!.answer = (request) => {
    if (request.action === 'acm:DescribeCertificate' && ++looks > 2) return { Certificate: { CertificateArn: ARN, Status: 'ISSUED' } };
    return answer(request);
  };
  const { exitCode, out, err } = await runs.run(async () => looks > 1 ? VALIDATED : DELEGATED, app(), '--watch', '--every', '0.1');
  expect(exitCode).toBe(0);
  expect(out).toContain('✓ ACM has issued the certificate');
  expect(err.split('\n')).toEqual([
    'cdk-acm: Web/Certificate: PENDING_VALIDATION',
    'cdk-acm: Web/Certificate: _x1.www.example.com does not exist',
    'cdk-acm: Web/Certificate: ISSUED',
    '',
  ]);
});

test('watching has a limit', async () => {
  await runs.withCertificate(PENDING);
  const { exitCode, out } = await runs.run(DELEGATED, app(), '--watch', '--every', '0.1', '--minutes', '0.005');
  expect({ exitCode, out }).toEqual({ exitCode: 1, out: expect.stringContaining('… ACM waits') });
});

test('without AWS, watching ends when DNS is right', async () => {
  let looks = 0;
  const { exitCode } = await runs.run(async () => ++looks > 20 ? VALIDATED : DELEGATED, NAME, '--record', LINE, '--watch', '--every', '0.1');
  expect(exitCode).toBe(0);
});
