import '@microsoft/jest-sarif';
import { callerIdentity, FakeAws, FakeError, type FakeAnswer } from '../aws/fake-aws';
import { arnIn, listener, template } from '../live/templates';
import { run, runOnline } from '../run';

const ACCOUNT = '111122223333';
const HERE = arnIn('eu-west-1');
const ISSUED = { Status: 'ISSUED', Type: 'AMAZON_ISSUED', KeyAlgorithm: 'RSA-2048', SubjectAlternativeNames: ['www.example.com'], NotAfter: 4_000_000_000 };
const OPTIONS = ['--region', 'eu-west-1', '--account', ACCOUNT];

let aws: FakeAws;

/** What ACM says of certificates, by their ARNs. */
let certificates: Readonly<Record<string, FakeAnswer>>;

beforeAll(async () => {
  aws = await FakeAws.start();
  Object.assign(process.env, aws.environment);
});
afterAll(async () => aws.stop());
beforeEach(() => {
  aws.seen.length = 0;
  certificates = {};
  aws.answer = ({ action, body }) => action === 'sts:GetCallerIdentity'
    ? callerIdentity(ACCOUNT)
    : certificates[JSON.parse(body).CertificateArn] ?? new FakeError('ResourceNotFoundException');
});

const described = (detail: object) => ({ Certificate: { ...ISSUED, ...detail } });

/** Checks a template with listeners that have these certificates. */
async function check(arns: readonly string[], ...options: string[]) {
  return runOnline('check', template(Object.fromEntries(arns.map((arn, index) => [`Https${index}`, listener(arn)]))), ...OPTIONS, '--live', ...options);
}

describe('each format says what AWS answered and what not', () => {
  const foreign = arnIn('eu-west-1', '444455556666');
  const other = arnIn('eu-west-1', '777788889999');
  const SENTENCE = `not asked: certificate ${foreign}, as it is in account 444455556666, and the credentials are those of account 111122223333`;
  const off = ['--severity', 'certificate-account=off'];
  beforeEach(() => { certificates = { [HERE]: described({}) }; });

  test('text', async () => {
    const { out, err } = await check([HERE, foreign], ...off);
    expect({ out, err }).toEqual({
      out: `nothing is wired wrong in 1 stack: 2 certificates, 2 consumers\nAWS answered about 1 certificate\n${SENTENCE}\n`, err: '',
    });
  });

  test('text, with one line for each reason', async () => {
    certificates = Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`${HERE}${index}`, new FakeError('AccessDeniedException')]));
    const { out } = await check([...Object.keys(certificates), other, foreign], ...off);
    expect(out.split('\n').slice(1)).toEqual([
      `not asked: 5 certificates (${HERE}0, ${HERE}1, ${HERE}2 and 2 more), as AccessDeniedException: no`,
      `not asked: certificate ${other}, as it is in account 777788889999, and the credentials are those of account 111122223333`,
      SENTENCE,
      '',
    ]);
  });

  test('text, where there is nothing to ask', async () => {
    expect((await check([])).out).toBe('nothing is wired wrong in 1 stack: 0 certificates, 0 consumers\nAWS was not asked, as no template names a certificate or the hosted zone that validates one\n');
    expect(aws.seen).toEqual([]);
  });

  test('SARIF, JUnit and GitHub', async () => {
    const log = JSON.parse((await check([HERE, foreign], ...off, '--format', 'sarif')).out);
    expect(log).toBeValidSarifLog();
    expect(log.runs[0].invocations[0].toolExecutionNotifications).toMatchObject([{ level: 'note', message: { text: SENTENCE }, locations: [{}] }]);
    expect(log.runs[0].tool.driver.rules).toContainEqual(expect.objectContaining({ id: 'cdk-acm::usable-certificate' }));
    expect((await check([HERE, foreign], ...off, '--format', 'junit')).out).toContain(`<skipped message="${SENTENCE}"/>`);
    expect((await check([HERE, foreign], ...off, '--format', 'github')).out).toBe(`::notice title=cdk-acm::${SENTENCE}\n`);
  });

  test('without --live no format says anything of it', () => {
    const file = template({ Https: listener(HERE) });
    for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
      expect(run('check', file, ...OPTIONS, '--format', format).out).not.toMatch(/asked|"live"|usable-certificate/);
    }
  });
});
