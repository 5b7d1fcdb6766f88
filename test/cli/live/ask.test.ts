import { join } from 'node:path';
import { described, HERE, ISSUED, LiveChecks, OPTIONS } from './live-checks';
import { arnIn, distribution, listener, template } from './templates';
import { watchedRuns } from './without-network';
import { FakeError, type FakeAnswer } from '../aws/fake-aws';
import { directoryWith } from '../files';
import { run, runOnline } from '../run';

const checks = new LiveChecks();

const asked = () => checks.aws.seen.filter(({ action }) => action === 'acm:DescribeCertificate').map(({ region, body }) => [region, JSON.parse(body).CertificateArn]);

/** The findings and the rest of a report in JSON. */
async function report(...arns: string[]) {
  const { exitCode, out } = await checks.check(arns, '--format', 'json');
  const { findings, live } = JSON.parse(out);
  return { exitCode, findings: findings.map(({ rule, severity, message }: Record<string, string>) => [rule, severity, message]), live };
}

test('each certificate is asked about once, in its own region', async () => {
  const there = arnIn('us-east-1');
  checks.certificates = { [HERE]: described({}), [there]: described({}) };
  const { findings, live } = await report(HERE, HERE, there);
  expect(asked().sort()).toEqual([['eu-west-1', HERE], ['us-east-1', there]]);
  expect(checks.aws.seen).toHaveLength(3);
  expect(findings).toMatchObject([['cdk-acm::certificate-region', 'error', expect.stringContaining(there)]]);
  expect(live.answered).toEqual([
    { kind: 'certificate', id: HERE, resources: [expect.stringContaining('/Https0'), expect.stringContaining('/Https1')] },
    { kind: 'certificate', id: there, resources: [expect.stringContaining('/Https2')] },
  ]);
});

test.each<[string, FakeAnswer, string, string]>([
  ['that does not exist', new FakeError('ResourceNotFoundException'), 'error', `${HERE} does not exist`],
  ['that is not issued', described({ Status: 'PENDING_VALIDATION', NotAfter: undefined }), 'error', `${HERE} is not issued yet: its status is PENDING_VALIDATION`],
  ['that failed', described({ Status: 'FAILED', FailureReason: 'CAA_ERROR' }), 'error', `${HERE} cannot be used: its status is FAILED (CAA_ERROR)`],
  ['that was revoked', described({ Status: 'REVOKED' }), 'error', `${HERE} cannot be used: its status is REVOKED`],
  ['that has expired', described({ NotAfter: 1_700_000_000 }), 'error', `${HERE} has expired`],
  ['that nothing renews', described({ Type: 'IMPORTED', NotAfter: Date.now() / 1000 + 10.5 * 86_400 }), 'warning', `${HERE} expires in 10 days, and ACM does not renew it`],
])('a certificate %s is found', async (_, answer, severity, message) => {
  checks.certificates = { [HERE]: answer };
  const { exitCode, findings } = await report(HERE);
  expect(findings).toEqual([['cdk-acm::usable-certificate', severity, message]]);
  expect(exitCode).toBe(severity === 'error' ? 1 : 0);
});

test('the other rules judge what ACM says of key and names', async () => {
  const arn = arnIn('us-east-1');
  checks.certificates = { [arn]: described({ KeyAlgorithm: 'EC_secp384r1', SubjectAlternativeNames: ['www.example.org'] }) };
  const { exitCode, out } = await runOnline('check', template({ Site: distribution(arn, 'www.example.com') }), ...OPTIONS, '--live', '--format', 'json');
  const rules = JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
  expect({ exitCode, rules }).toEqual({ exitCode: 1, rules: ['cdk-acm::key-algorithm', 'cdk-acm::name-coverage'] });
});

test('a severity applies to the rule, and the rule has no say without --live', async () => {
  const arguments_ = [template({ Https: listener(HERE) }), ...OPTIONS];
  const live = await runOnline('check', ...arguments_, '--live', '--severity', 'usable-certificate=warning');
  expect(live).toMatchObject({ exitCode: 0, out: expect.stringContaining('warning cdk-acm::usable-certificate') });
  expect(run('check', ...arguments_, '--severity', 'usable-certificate=error')).toMatchObject({ exitCode: 0, out: expect.stringMatching(/^nothing is wired wrong/) });
});

describe('what is not asked is listed, and does not change the exit code', () => {
  test('certificates of another account', async () => {
    const foreign = arnIn('eu-west-1', '444455556666');
    const { live } = await report(foreign);
    expect(asked()).toEqual([]);
    expect(live).toEqual({
      answered: [],
      notAsked: [{ kind: 'certificate', id: foreign, resources: [expect.any(String)], reason: 'it is in account 444455556666, and the credentials are those of account 111122223333' }],
    });
  });

  test.each<[string, FakeAnswer, string]>([
    ['denied', new FakeError('AccessDeniedException', 'User: x is not authorized'), 'AccessDeniedException: User: x is not authorized'],
    ['garbage', '{"Certificate"', 'ACM answers with something that does not describe this certificate'],
    ['another certificate', { Certificate: { ...ISSUED, CertificateArn: arnIn('us-east-1') } }, 'ACM answers with something that does not describe this certificate'],
    ['the page of a proxy', (response) => { response.writeHead(403).end('<html>'); }, expect.stringContaining('answers with something that is not from AWS (status 403)')],
  ])('%s', async (_, answer, reason) => {
    checks.certificates = { [HERE]: answer };
    const { exitCode, findings, live } = await report(HERE);
    expect({ exitCode, findings }).toEqual({ exitCode: 0, findings: [] });
    expect(live).toMatchObject({ answered: [], notAsked: [{ id: HERE, reason }] });
  });

  test('throttled', async () => {
    checks.certificates = { [HERE]: new FakeError('ThrottlingException', 'Rate exceeded') };
    expect(await report(HERE)).toMatchObject({ exitCode: 0, live: { notAsked: [{ reason: 'ThrottlingException: Rate exceeded' }] } });
  });

  test('wrong credentials', async () => {
    checks.aws.answer = () => new FakeError('InvalidClientTokenId', 'The security token included in the request is invalid.', 403);
    expect(await report(HERE, arnIn('us-east-1'))).toMatchObject({
      exitCode: 1,
      live: {
        notAsked: [
          { reason: 'InvalidClientTokenId: The security token included in the request is invalid' },
          { reason: 'InvalidClientTokenId: The security token included in the request is invalid' },
        ],
      },
    });
    expect(checks.aws.seen).toHaveLength(1);
  });

  test('no network', async () => {
    const AWS_ENDPOINT_URL = process.env.AWS_ENDPOINT_URL;
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:9';
    expect(await report(HERE)).toMatchObject({ exitCode: 0, live: { notAsked: [{ id: HERE, reason: expect.stringContaining('127.0.0.1:9 cannot be reached') }] } });
    Object.assign(process.env, { AWS_ENDPOINT_URL });
  });

  test('a made-up region, to which no credentials go', async () => {
    const arn = 'arn:aws:acm:mars:111122223333:certificate/11111111-2222-3333-4444-555555555555';
    const { live } = await report(arn);
    expect(live).toMatchObject({ notAsked: [{ id: arn, reason: '"mars" is not the name of a region' }] });
    expect(asked()).toEqual([]);
  });

  test('but what was found without asking still does', async () => {
    const foreign = arnIn('us-east-1', '444455556666');
    const { exitCode, findings } = await report(foreign);
    expect({ exitCode, rules: findings.map(([rule]: string[]) => rule) }).toEqual({ exitCode: 1, rules: ['cdk-acm::certificate-region', 'cdk-acm::certificate-account'] });
  });
});

test.each(['profile', 'resolver'])('--%s alone is refused', (option) => {
  expect(run('check', template({}), `--${option}`, '192.0.2.1')).toEqual({
    exitCode: 2, out: '', err: `cdk-acm: --${option} is for --live, which asks AWS and DNS: write "--live --${option}" or leave it out\n`,
  });
});

test('a resolver that is none is refused', () => {
  expect(run('check', template({}), '--live', '--resolver', 'dns.google')).toMatchObject({ exitCode: 2, err: expect.stringContaining('write an IP address, such as 1.1.1.1') });
});

test('a file that cannot be read is told, and the others are asked about', async () => {
  checks.certificates = { [HERE]: described({}) };
  const file = template({ Https: listener(HERE) });
  expect(await runOnline('check', file, join(directoryWith({}), 'gone.json'), ...OPTIONS, '--live')).toMatchObject({
    exitCode: 2, out: expect.stringContaining('AWS answered about 1 certificate\n'), err: expect.stringContaining('gone.json'),
  });
});

test('without --live nothing touches the network, and nothing reads credentials', () => {
  const directory = directoryWith({ 'web.json': { Resources: { Https: listener(HERE) } }, 'yaml.yaml': 'Resources: {}' });
  const [live, ...others] = watchedRuns(
    ['check', `${directory}/web.json`, '--live'],
    ['check', `${directory}/web.json`], ['check', `${directory}/yaml.yaml`, '--format', 'sarif'], ['map', `${directory}/web.json`], ['check', '--help'],
  );
  expect(live.touched).not.toEqual([]);
  expect(others).toEqual(others.map(() => ({ exitCode: 0, touched: [] })));
});
