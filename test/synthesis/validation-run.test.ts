import { App, CfnResource, Stack, Stage, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CertificateChecks, Severity } from '../../src';

process.env.CDK_VALIDATION = 'false';

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

  test.each([undefined, 'Go/1.22'])('comes without one where the option does not help: %s', (agent) => {
    expect(refusalIn(agent)).not.toContain('--debug-app');
  });
});
