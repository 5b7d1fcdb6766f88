import { app, ARN, DoctorRuns, PENDING, SERVERS, ZONE } from './doctor-runs';
import { caa, DELEGATED, VALIDATED } from './zones';
import { FakeError, hostedZoneAnswer } from '../aws/fake-aws';

const runs = new DoctorRuns();

test('the record and the zone are known', async () => {
  await runs.withCertificate(PENDING);
  const { exitCode, out } = await runs.run(DELEGATED, app());
  expect(out).toContain([
    'Web/Certificate',
    '  … ACM waits for the validation of www.example.com',
    '  ✓ example.com is delegated to ns-1.awsdns-00.com, ns-2.awsdns-01.net',
    `  ✓ hosted zone ${ZONE} (example.com) is the zone that the internet asks`,
    '  ✓ no CAA record restricts www.example.com',
    '  ✗ _x1.www.example.com does not exist',
  ].join('\n'));
  expect(exitCode).toBe(1);
  expect(runs.aws!.seen.every(({ region, action }) => action.startsWith('route53') || region === 'eu-west-1')).toBe(true);
});

test('before the deployment, the records are not known', async () => {
  await runs.withCertificate({});
  runs.aws!.answer = ({ action }) => action === 'acm:ListCertificates' ? { CertificateSummaryList: [] } : hostedZoneAnswer(ZONE, 'example.com', SERVERS);
  const { exitCode, out } = await runs.run(DELEGATED, app());
  expect(out).toContain('– ACM in eu-west-1 has no certificate for these names yet, so the validation records are not known');
  expect(exitCode).toBe(0);
});

test('who may not ask ACM still sees DNS', async () => {
  await runs.withCertificate({});
  runs.aws!.answer = () => new FakeError('AccessDeniedException', 'not authorized');
  const { exitCode, out } = await runs.run({ ...DELEGATED, 'example.com CAA': [caa(';')] }, app());
  expect(out).toContain('– the certificate in ACM: not asked, as ');
  expect(out).toContain('✗ CAA of example.com allows no CA, not Amazon');
  expect(exitCode).toBe(1);
  expect(out).not.toContain('a-secret');
});

test('an ARN about which ACM is not asked is not looked at, which is exit code 2', async () => {
  const { exitCode, out, err } = await runs.run(VALIDATED, ARN);
  expect(out).toMatch(/\n {2}– the certificate in ACM: not asked, as there are no AWS credentials/);
  expect({ exitCode, err }).toEqual({ exitCode: 2, err: expect.stringMatching(/^cdk-acm: the certificate in ACM: not asked, as /) });
});
