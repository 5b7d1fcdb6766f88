import { readFileSync } from 'fs';
import * as path from 'path';
import { App, Aspects, CfnResource, NestedStack, Stack, Stage, Validations, type IPolicyValidationPlugin } from 'aws-cdk-lib';
import { version as cdkVersion } from 'aws-cdk-lib/package.json';
import type { Construct } from 'constructs';
import { version } from '../../package.json';
import { CertificateChecks, CertificateChecksPlugin, CertificateRegionCheck, Severity, type CertificateChecksProps } from '../../src';

const SYDNEY = { account: '111122223333', region: 'ap-southeast-2' };
const DUBLIN = { account: '111122223333', region: 'eu-west-1' };
const SYDNEY_ARN = 'arn:aws:acm:ap-southeast-2:111122223333:certificate/11111111-2222-3333-4444-555555555555';
const PROPERTY = 'DistributionConfig.ViewerCertificate.AcmCertificateArn';

function distribution(scope: Construct, id = 'Site', certificateArn = SYDNEY_ARN): CfnResource {
  const viewerCertificate = { AcmCertificateArn: certificateArn, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' };
  return new CfnResource(scope, id, {
    type: 'AWS::CloudFront::Distribution',
    properties: { DistributionConfig: { Enabled: true, ViewerCertificate: viewerCertificate } },
  });
}

function appWithPlugin(props?: CertificateChecksProps): App {
  const app = new App();
  Validations.of(app).addPlugins(new CertificateChecksPlugin(props));
  return app;
}

interface Violation {
  readonly ruleName: string;
  readonly severity: string;
  readonly description: string;
  readonly violatingConstructs: readonly Record<string, unknown>[];
}

// Where CDK prints what it lets pass.
beforeEach(() => jest.spyOn(console, 'error').mockReturnValue());

/** What core tells of a synthesis: whether it failed, and what stands in the validation report. */
function synthesized(app: App) {
  let message: string | undefined;
  try {
    app.synth();
  } catch (error) {
    ({ message } = error as Error);
  }
  const { pluginReports } = JSON.parse(readFileSync(path.join(app.outdir, 'validation-report.json'), 'utf8'));
  const report = pluginReports.find(({ pluginName }: { pluginName: string }) => pluginName === 'Certificate checks');
  return { message, report, violations: (report?.violations ?? []) as Violation[] };
}

function paths({ violations }: { violations: readonly Violation[] }) {
  return violations.flatMap(({ violatingConstructs }) => violatingConstructs.map(({ constructPath }) => constructPath));
}

describe('a finding of the plugin', () => {
  test('fails synthesis, with rule, what is wrong, how to mend it, construct path and line of the app', () => {
    const app = appWithPlugin();
    distribution(new Stack(app, 'Web', { env: SYDNEY }));
    const { message } = synthesized(app);
    expect(message).toMatch(/test\/synthesis\/certificate-checks-plugin\.test\.ts:\d+/);
    expect(message).toContain(`ERROR CloudFront reads this certificate from us-east-1, but ${SYDNEY_ARN} is in ap-southeast-2`);
    expect(message).toContain('Web/Site (Site)');
    expect(message).toContain('Suggested fix: create it with CloudFrontCertificate');
    expect(message).toContain('Acknowledge with \'cdk-acm::certificate-region\'');
  });

  test('says once how to see file and line, where the language sends no stack traces', () => {
    process.env.JSII_AGENT = 'Python/3.12';
    const app = new App({ context: { 'aws:cdk:disable-creation-stack-traces': true } });
    Validations.of(app).addPlugins(new CertificateChecksPlugin());
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    ['One', 'Two'].forEach((id) => distribution(stack, id));
    const { message } = synthesized(app);
    delete process.env.JSII_AGENT;
    expect(message?.match(/\(to see the files and lines of the Python app, run the CDK CLI with --debug-app\)/g)).toHaveLength(1);
  });

  test('has logical id, template, property path and creation trace in the report', () => {
    const app = appWithPlugin();
    distribution(new Stack(app, 'Web', { env: SYDNEY }));
    const { report, violations } = synthesized(app);
    expect(report).toMatchObject({ pluginName: 'Certificate checks', pluginVersion: version, conclusion: 'failure' });
    expect(violations).toEqual([expect.objectContaining({
      ruleName: 'cdk-acm::certificate-region',
      severity: 'error',
      violatingConstructs: [expect.objectContaining({
        constructPath: 'Web/Site',
        cloudFormationResource: { logicalId: 'Site', templatePath: 'Web.template.json', propertyPaths: [`Properties.${PROPERTY}`] },
        stackTraces: expect.arrayContaining([expect.stringContaining('certificate-checks-plugin.test.ts')]),
      })],
    })]);
  });

  test('in a nested stack has the template of that stack', () => {
    const app = appWithPlugin();
    distribution(new NestedStack(new Stack(app, 'Web', { env: SYDNEY }), 'Inner'));
    const { violations } = synthesized(app);
    expect(violations[0].violatingConstructs).toEqual([expect.objectContaining({
      constructPath: 'Web/Inner/Site',
      cloudFormationResource: expect.objectContaining({ templatePath: expect.stringMatching(/^WebInner.*\.nested\.template\.json$/) }),
    })]);
  });

  test('in a Stage has the template of its assembly', () => {
    const app = appWithPlugin();
    distribution(new Stack(new Stage(app, 'Prod', { env: SYDNEY }), 'Web'));
    const { violations } = synthesized(app);
    expect(violations[0].violatingConstructs).toEqual([expect.objectContaining({
      constructPath: 'Prod/Web/Site',
      cloudFormationResource: expect.objectContaining({ templatePath: expect.stringMatching(/^assembly-Prod\/.*\.template\.json$/) }),
    })]);
  });

  test('is told once in an app of several environments, which old versions of CDK ask one by one', () => {
    const app = appWithPlugin();
    distribution(new Stack(app, 'Sydney', { env: SYDNEY }));
    distribution(new Stack(app, 'Dublin', { env: DUBLIN }));
    distribution(new Stack(new Stack(app, 'Outer', { env: SYDNEY }), 'Inner', { env: DUBLIN }));
    expect(paths(synthesized(app)).sort()).toEqual(['Dublin/Site', 'Outer/Inner/Site', 'Sydney/Site']);
  });

  test('is told for the stacks of the Stage that the plugin is added to, and for no others', () => {
    const app = new App();
    const [prod, test] = ['Prod', 'Test'].map((id) => new Stage(app, id, { env: SYDNEY }));
    [prod, test].forEach((stage) => distribution(new Stack(stage, 'Web')));
    Validations.of(prod).addPlugins(new CertificateChecksPlugin());
    expect(paths(synthesized(app))).toEqual(['Prod/Web/Site']);
  });
});

test('nothing is reported of an app that is wired right', () => {
  const app = appWithPlugin();
  distribution(new Stack(app, 'Web', { env: SYDNEY }), 'Site', SYDNEY_ARN.replace('ap-southeast-2', 'us-east-1'));
  expect(synthesized(app)).toEqual({ message: undefined, report: undefined, violations: [] });
});

test('warnings alone let synthesis succeed', () => {
  const app = appWithPlugin({ severity: { 'certificate-region': Severity.WARNING } });
  distribution(new Stack(app, 'Web', { env: SYDNEY }));
  const { message, report, violations } = synthesized(app);
  expect(message).toBeUndefined();
  expect(report).toMatchObject({ conclusion: 'success' });
  expect(violations).toEqual([expect.objectContaining({ severity: 'warning' })]);
});

test('a rule that is off is not asked', () => {
  const app = appWithPlugin({ severity: { 'certificate-region': Severity.OFF } });
  distribution(new Stack(app, 'Web', { env: SYDNEY }));
  expect(synthesized(app).violations).toEqual([]);
});

test('a severity for a rule that does not exist is refused', () => {
  expect(() => new CertificateChecksPlugin({ severity: { 'certificate-regoin': Severity.OFF } })).toThrow('CertificateChecksPlugin: there is no rule "certificate-regoin"');
});

test('the plugin tells its rules and version', () => {
  const plugin: IPolicyValidationPlugin = new CertificateChecksPlugin({ allowedDomains: ['*.corp.example'] });
  expect(plugin.version).toBe(version);
  expect(plugin.ruleIds).toEqual(expect.arrayContaining(['cdk-acm::certificate-region', 'cdk-acm::tls-policy', 'cdk-acm::allowed-names']));
});

describe('an acknowledgement', () => {
  const scoped = Number(cdkVersion.split('.')[1]) >= 271;

  test.each(['the consumer', 'its stack', 'the app'])('at %s silences a finding', (where) => {
    const app = appWithPlugin();
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    const site = distribution(stack);
    const scope = { 'the consumer': site, 'its stack': stack, 'the app': app }[where]!;
    Validations.of(scope).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
    const { message, violations, report } = synthesized(app);
    expect(message).toBeUndefined();
    expect(violations).toEqual([]);
    // Where core knows what an acknowledgement is for, it keeps a record of what was silenced, and why.
    expect(report?.suppressedViolations).toEqual(scoped ? [expect.objectContaining({ reason: 'it moves tomorrow' })] : undefined);
  });

  test('silences there and only there', () => {
    const app = appWithPlugin();
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    Validations.of(distribution(stack, 'One')).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'it moves tomorrow' });
    distribution(stack, 'Two');
    const result = synthesized(app);
    expect(result.message).toContain('Web/Two');
    expect(paths(result)).toEqual(['Web/Two']);
  });

  test.each([
    ['certificate-region', 'unused-certificate-region', 'nothing here breaks cdk-acm::certificate-region'],
    ['certificate-regoin', 'unknown-certificate-regoin', 'there is no rule cdk-acm::certificate-regoin to acknowledge'],
  ])('of %s that silences nothing is a warning', (rule, id, text) => {
    const app = appWithPlugin();
    const site = distribution(new Stack(app, 'Web', { env: SYDNEY }), 'Site', SYDNEY_ARN.replace('ap-southeast-2', 'us-east-1'));
    Validations.of(site).acknowledge({ id: `cdk-acm::${rule}`, reason: 'none' });
    const result = synthesized(app);
    expect(result.message).toBeUndefined();
    expect(result.violations).toEqual([expect.objectContaining({
      ruleName: `cdk-acm::${id}`, severity: 'warning', description: expect.stringContaining(text),
    })]);
    expect(paths(result)).toEqual(['Web/Site']);
  });

  test('of that warning silences it', () => {
    const app = appWithPlugin();
    const site = distribution(new Stack(app, 'Web', { env: SYDNEY }), 'Site', SYDNEY_ARN.replace('ap-southeast-2', 'us-east-1'));
    for (const id of ['certificate-region', 'unused-certificate-region']) Validations.of(site).acknowledge({ id: `cdk-acm::${id}`, reason: 'soon' });
    expect(synthesized(app).violations).toEqual([]);
  });
});

describe('what is told already is not told again', () => {
  test('beside CertificateChecks.apply', () => {
    const app = appWithPlugin({ severity: { 'certificate-region': Severity.WARNING } });
    CertificateChecks.apply(app, { severity: { 'certificate-region': Severity.WARNING } });
    distribution(new Stack(app, 'Web', { env: SYDNEY }));
    expect(synthesized(app).violations).toEqual([]);
  });

  test('beside an Aspect of the same rule', () => {
    const app = appWithPlugin();
    const stack = new Stack(app, 'Web', { env: SYDNEY });
    distribution(stack);
    distribution(new Stack(app, 'Other', { env: SYDNEY }));
    Aspects.of(stack).add(new CertificateRegionCheck({ severity: Severity.WARNING }));
    expect(paths(synthesized(app))).toEqual(['Other/Site']);
  });

  test('but it is told when the validation that would have told it was skipped', () => {
    const app = appWithPlugin();
    CertificateChecks.apply(app);
    distribution(new Stack(app, 'Web', { env: SYDNEY }));
    expect(() => app.synth({ skipValidation: true })).toThrow('Web/Site');
  });
});

test('a fault of the checks is a finding that nobody can acknowledge, and no exception', () => {
  const app = appWithPlugin();
  const site = distribution(new Stack(app, 'Web', { env: SYDNEY }));
  Object.defineProperty(site, 'cfnProperties', { get: () => { throw new Error('out of order'); } });
  const plugin = new CertificateChecksPlugin();
  const context = { templatePaths: [], stackTemplates: [], accountId: undefined, region: undefined, appConstruct: app };
  expect(plugin.validate(context)).toEqual({
    success: false,
    violations: [expect.objectContaining({
      ruleName: 'cdk-acm::fault', severity: 'fatal', description: expect.stringMatching(/^the certificates could not be checked: .*out of order/),
    })],
  });
});
