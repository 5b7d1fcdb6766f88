import { App, Aspects, CfnResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CertificateAccountCheck, CertificateChecks, CertificateRegionCheck, Severity } from '../../src';

const SYDNEY = { account: '111122223333', region: 'ap-southeast-2' };
const SYDNEY_ARN = 'arn:aws:acm:ap-southeast-2:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** A distribution with a certificate of another region and, by default, of another account too. */
function distribution(scope: Construct, id: string, account = '444455556666') {
  return new CfnResource(scope, id, {
    type: 'AWS::CloudFront::Distribution',
    properties: { DistributionConfig: { Enabled: true, ViewerCertificate: { AcmCertificateArn: SYDNEY_ARN.replace(SYDNEY.account, account) } } },
  });
}

/** What synthesis is refused with. */
function refusal(app: App): string {
  try {
    app.synth();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error('synthesis succeeded');
}

/** An app that only warns of another account. */
function appWithWarnings(): App {
  const app = new App();
  CertificateChecks.apply(app, { severity: { 'certificate-account': Severity.WARNING } });
  return app;
}

describe('when synthesis fails', () => {
  test.each<[string, (app: App) => Construct]>([
    ['a stack', (app) => new Stack(app, 'Web', { env: SYDNEY })],
    ['a stack of a Stage', (app) => new Stack(new Stage(app, 'Prod', { env: SYDNEY }), 'Web')],
  ])('the warnings about %s follow the errors, told apart', (_, scope) => {
    const app = appWithWarnings();
    distribution(scope(app), 'Site');
    expect(refusal(app)).toMatch(/cdk-acm found 1 error, 1 warning\n\ncdk-acm::certificate-region at [^]*\n\nwarning cdk-acm::certificate-account at /);
  });

  test('findings are counted, not certificates', () => {
    const app = new App();
    CertificateChecks.apply(app);
    distribution(new Stack(app, 'Web', { env: SYDNEY }), 'Site');
    expect(refusal(app)).toContain('cdk-acm found 2 errors\n');
  });

  test('no word is said of warnings when there are none', () => {
    const app = appWithWarnings();
    distribution(new Stack(app, 'Web', { env: SYDNEY }), 'Site', SYDNEY.account);
    expect(refusal(app)).toContain('cdk-acm found 1 error\n');
  });

  test('a warning that is acknowledged is not told', () => {
    const app = appWithWarnings();
    const site = distribution(new Stack(app, 'Web', { env: SYDNEY }), 'Site');
    Validations.of(site).acknowledge({ id: 'cdk-acm::certificate-account', reason: 'shared by the other account' });
    expect(refusal(app)).not.toContain('certificate-account');
  });
});

describe('an error of one run does not hide the warnings of another', () => {
  const WARNING = { severity: { 'certificate-region': Severity.WARNING, 'certificate-account': Severity.WARNING } };
  const ERROR = { severity: { 'certificate-account': Severity.OFF } };
  const LOST = /cdk-acm found 1 warning\n\nwarning cdk-acm::certificate-region at [^]*in Quiet\/Site/;

  const stackIn = (scope: Construct, id: string) => {
    const stack = new Stack(scope, id, { env: SYDNEY });
    distribution(stack, 'Site', SYDNEY.account);
    return stack;
  };

  test.each([['before', ['Quiet', 'Loud']], ['after', ['Loud', 'Quiet']]])('of a stack %s it', (_, ids) => {
    const app = new App();
    ids.forEach((id) => CertificateChecks.apply(stackIn(app, id), id === 'Loud' ? ERROR : WARNING));
    const text = refusal(app);
    expect(text).toMatch(/cdk-acm found 1 error\n\ncdk-acm::certificate-region at [^]*in Loud\/Site/);
    expect(text).toMatch(LOST);
    expect(text.match(/in Quiet\/Site/g)).toHaveLength(1);
  });

  test('of the app around a stack', () => {
    const app = new App();
    CertificateChecks.apply(app, WARNING);
    CertificateChecks.apply(stackIn(app, 'Loud'), ERROR);
    stackIn(app, 'Quiet');
    expect(refusal(app)).toMatch(LOST);
  });

  test('of another Aspect', () => {
    const app = new App();
    Aspects.of(app).add(new CertificateAccountCheck({ severity: Severity.WARNING }));
    Aspects.of(app).add(new CertificateRegionCheck());
    distribution(new Stack(app, 'Web', { env: SYDNEY }), 'Site');
    expect(refusal(app)).toMatch(/found 1 error\n\ncdk-acm::certificate-region at[^]*cdk-acm found 1 warning\n\nwarning cdk-acm::certificate-account at/);
  });

  test.each([1, 3])('of %d Stages before it', (count) => {
    const app = new App();
    const stages = Array.from({ length: count + 1 }, (_, index) => new Stage(app, `Stage${index}`, { env: SYDNEY }));
    stages.forEach((stage, index) => {
      stackIn(stage, 'Web');
      CertificateChecks.apply(stage, index === count ? ERROR : WARNING);
    });
    const text = refusal(app);
    expect(text).toContain(`cdk-acm found ${count} warning${count === 1 ? '' : 's'}\n`);
    stages.forEach((_, index) => expect(text.match(new RegExp(`in Stage${index}/Web/Site`, 'g'))).toHaveLength(1));
  });

  test('of a Stage, when the app around it is refused', () => {
    const app = new App();
    const stage = new Stage(app, 'Prod', { env: SYDNEY });
    stackIn(stage, 'Quiet');
    CertificateChecks.apply(stage, WARNING);
    CertificateChecks.apply(app);
    stackIn(app, 'Loud');
    expect(refusal(app)).toMatch(/found 1 warning\n\nwarning cdk-acm::certificate-region at [^]*in Prod\/Quiet\/Site/);
  });

  test('but they are annotations where nothing is refused, each time that the app is synthesized', () => {
    const app = new App();
    const [loud, quiet] = ['Loud', 'Quiet'].map((id) => stackIn(app, id));
    [loud, quiet].forEach((stack) => CertificateChecks.apply(stack, WARNING));
    for (const _ of [1, 2]) {
      const { stacks } = app.synth({ force: true });
      stacks.forEach(({ messages }) => expect(messages.map(({ level }) => level)).toEqual(['warning']));
    }
  });
});

describe('a finding without file and line', () => {
  afterEach(() => {
    delete process.env.JSII_AGENT;
  });

  /** The refusal of an app that keeps no stack traces, as the host of this language sees it. */
  function refusalIn(agent?: string): string {
    if (agent) process.env.JSII_AGENT = agent;
    const app = new App({ context: { 'aws:cdk:disable-creation-stack-traces': true } });
    CertificateChecks.apply(app);
    distribution(new Stack(app, 'Web', { env: SYDNEY }), 'Site');
    return refusal(app);
  }

  test.each(['Python', 'Java'])('comes with a hint how to see them in %s', (language) => {
    expect(refusalIn(`${language}/1.2.3`)).toContain(`\n\nto see the files and lines of the ${language} app, run the CDK CLI with --debug-app\n`);
  });

  test('comes with one hint for all warnings', () => {
    process.env.JSII_AGENT = 'Python/3.12';
    const app = new App({ context: { 'aws:cdk:disable-creation-stack-traces': true } });
    CertificateChecks.apply(app, { severity: { 'certificate-region': Severity.WARNING, 'certificate-account': Severity.WARNING } });
    distribution(new Stack(app, 'Web', { env: SYDNEY }), 'Site');
    const texts = app.synth().stacks.flatMap(({ messages }) => messages.map(({ entry }) => String(entry.data)));
    expect(texts).toHaveLength(2);
    expect(texts.filter((text) => text.includes('to see the files and lines of the Python app, run the CDK CLI with --debug-app'))).toHaveLength(1);
  });

  test.each([undefined, 'Go/1.22'])('comes without one where the option does not help: %s', (agent) => {
    expect(refusalIn(agent)).not.toContain('--debug-app');
  });
});
