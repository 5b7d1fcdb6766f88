import '@microsoft/jest-sarif';
import { FakeError } from '../aws/fake-aws';
import { described, HERE, LiveChecks, OPTIONS } from '../live/live-checks';
import { arnIn, listener, template } from '../live/templates';
import { run } from '../run';

const checks = new LiveChecks();

describe('each format says what AWS answered and what not', () => {
  const foreign = arnIn('eu-west-1', '444455556666');
  const other = arnIn('eu-west-1', '777788889999');
  const SENTENCE = `not asked: certificate ${foreign}, as it is in account 444455556666, and the credentials are those of account 111122223333`;
  const off = ['--severity', 'certificate-account=off'];
  beforeEach(() => { checks.certificates = { [HERE]: described({}) }; });

  test('text', async () => {
    const { out, err } = await checks.check([HERE, foreign], ...off);
    expect({ out, err }).toEqual({
      out: `nothing is wired wrong in 1 stack: 2 certificates, 2 consumers\nAWS answered about 1 certificate\n${SENTENCE}\n`, err: '',
    });
  });

  test('text, with one line for each reason', async () => {
    checks.certificates = Object.fromEntries([0, 1, 2, 3, 4].map((index) => [`${HERE}${index}`, new FakeError('AccessDeniedException')]));
    const { out } = await checks.check([...Object.keys(checks.certificates), other, foreign], ...off);
    expect(out.split('\n').slice(1)).toEqual([
      `not asked: 5 certificates (${HERE}0, ${HERE}1, ${HERE}2 and 2 more), as AccessDeniedException: no`,
      `not asked: certificate ${other}, as it is in account 777788889999, and the credentials are those of account 111122223333`,
      SENTENCE,
      '',
    ]);
  });

  test('text, where there is nothing to ask', async () => {
    expect((await checks.check([])).out).toBe('nothing is wired wrong in 1 stack: 0 certificates, 0 consumers\nAWS was not asked, as no template names a certificate or the hosted zone that validates one\n');
    expect(checks.aws.seen).toEqual([]);
  });

  test('SARIF, JUnit and GitHub', async () => {
    const log = JSON.parse((await checks.check([HERE, foreign], ...off, '--format', 'sarif')).out);
    expect(log).toBeValidSarifLog();
    expect(log.runs[0].invocations[0].toolExecutionNotifications).toMatchObject([{ level: 'note', message: { text: SENTENCE }, locations: [{}] }]);
    expect(log.runs[0].tool.driver.rules).toContainEqual(expect.objectContaining({ id: 'cdk-acm::usable-certificate' }));
    expect((await checks.check([HERE, foreign], ...off, '--format', 'junit')).out).toContain(`<skipped message="${SENTENCE}"/>`);
    expect((await checks.check([HERE, foreign], ...off, '--format', 'github')).out).toBe(`::notice title=cdk-acm::${SENTENCE}\n`);
  });

  test('without --live no format says anything of it', () => {
    const file = template({ Https: listener(HERE) });
    for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
      expect(run('check', file, ...OPTIONS, '--format', format).out).not.toMatch(/asked|"live"|usable-certificate/);
    }
  });
});
