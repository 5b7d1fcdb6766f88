import { App, Stack, Stage } from 'aws-cdk-lib';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { CfnListenerCertificate } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import { directoryWith, manifest, stackArtifact, SYDNEY_ARN } from '../files';
import { run } from '../run';

const env = { account: '111122223333', region: 'eu-west-1' };

/** The assembly of the first run of an app. */
function assembly(create: (stack: Stack, app: App) => void, scopeIn: (app: App) => Construct = (app) => app): string {
  const app = new App();
  create(new Stack(scopeIn(app), 'Web', { env }), app);
  return app.synth().directory;
}

const lookUp = (scope: Construct, name: string) => StringParameter.valueFromLookup(scope, name);

function listener(stack: Stack, certificateArn: string): void {
  new CfnListenerCertificate(stack, 'Https', { listenerArn: 'arn', certificates: [{ certificateArn }] });
}

function wire(stack: Stack): void {
  listener(stack, lookUp(stack, '/cert'));
  const domainName = lookUp(stack, '/domain');
  const zone = HostedZone.fromLookup(stack, 'Zone', { domainName });
  new Certificate(stack, 'Cert', { domainName, subjectAlternativeNames: [`*.${domainName}`], validation: CertificateValidation.fromDns(zone) });
}

describe('of an assembly whose app has not looked up everything', () => {
  const NOT_JUDGED = 'not known, so not judged: the result of 3 context lookups (run "cdk synth", which performs them)\n';

  test.each<[string, (app: App) => Construct]>([
    ['a flat app', (app) => app],
    ['a Stage', (app) => new Stage(app, 'Prod', { env })],
  ])('the report says that values are not judged, in %s', (_, scopeIn) => {
    expect(run('check', assembly(wire, scopeIn))).toEqual({ exitCode: 0, out: expect.stringMatching(/^nothing is wired wrong .*\n/), err: '' });
    expect(run('check', assembly(wire, scopeIn)).out).toContain(`\n${NOT_JUDGED}`);
  });

  test('what is known is judged', () => {
    const { out, exitCode } = run('check', assembly((stack) => listener(stack, `arn:aws:acm:us-east-1:111122223333:certificate/${lookUp(stack, '/id')}`)));
    expect(out).toContain('certificate-region');
    expect(out).toContain('the result of 1 context lookup (run "cdk synth", which performs it)');
    expect(exitCode).toBe(1);
  });

  test('JSON has the keys of the missing context', () => {
    const { missingContext } = JSON.parse(run('check', assembly((stack) => listener(stack, lookUp(stack, '/cert'))), '--format', 'json').out);
    expect(missingContext).toEqual(['ssm:account=111122223333:parameterName=/cert:region=eu-west-1']);
  });

  test.each([
    ['the region', (stack: Stack) => ({ ...env, region: lookUp(stack, '/region') })],
    ['the account', (stack: Stack) => ({ ...env, account: lookUp(stack, '/account') })],
  ])('%s of a stack may be looked up', (_, envOf) => {
    const { out } = run('check', assembly((stack, app) => listener(new Stack(app, 'There', { env: envOf(stack) }), SYDNEY_ARN)));
    expect(out).toContain('nothing is wired wrong in 2 stacks');
  });
});

test('what is missing in the manifest may have any shape', () => {
  const files = { 'web.json': { Resources: {} } };
  for (const missing of [null, 'x', [null, 1, {}, { provider: 'ssm' }, { provider: 'ssm', props: null }, { provider: 'ssm', props: {} }]]) {
    const directory = directoryWith({ ...files, 'manifest.json': { ...manifest({ Web: stackArtifact('web.json') }), missing } });
    expect(run('check', directory)).toEqual({ exitCode: 0, out: expect.stringMatching(/^nothing is wired wrong .*\n$/), err: '' });
  }
});
