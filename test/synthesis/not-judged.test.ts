import { readFileSync } from 'fs';
import { join } from 'path';
import { App, Aspects, CfnCondition, CfnResource, Fn, Stack, Validations } from 'aws-cdk-lib';
import { Annotations } from 'aws-cdk-lib/assertions';
import { CertificateChecks, CertificateChecksPlugin, CertificateRegionCheck } from '../../src';

const ARN = 'arn:aws:acm:eu-west-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';
const MESSAGE = 'Web/Sni is not judged completely, as a value or a condition refers to itself';

/** A listener certificate that depends on a condition that refers to itself. */
function sniCertificate(app: App) {
  const stack = new Stack(app, 'Web', { env: { region: 'eu-west-1', account: '111122223333' } });
  new CfnCondition(stack, 'A', { expression: Fn.conditionEquals(Fn.conditionIf('A', 'x', 'y'), 'x') });
  return new CfnResource(stack, 'Sni', {
    type: 'AWS::ElasticLoadBalancingV2::ListenerCertificate',
    properties: { Certificates: [{ CertificateArn: Fn.conditionIf('A', ARN, 'x') }] },
  });
}

test.each<[string, (app: App) => void]>([
  ['CertificateChecks', (app) => CertificateChecks.apply(app)],
  ['an Aspect', (app) => Aspects.of(app).add(new CertificateRegionCheck())],
])('%s warns at the construct', (_, check) => {
  const app = new App();
  check(app);
  const { stack } = sniCertificate(app);
  Annotations.fromStack(stack).hasWarning('/Web/Sni', `${MESSAGE} [ack: cdk-acm::not-judged]`);
});

test('it can be acknowledged', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const sni = sniCertificate(app);
  Validations.of(sni).acknowledge({ id: 'cdk-acm::not-judged', reason: 'it is replaced soon' });
  expect(Annotations.fromStack(sni.stack).findWarning('*', '*')).toEqual([]);
});

test('the plugin reports a warning', () => {
  const app = new App();
  Validations.of(app).addPlugins(new CertificateChecksPlugin());
  sniCertificate(app);
  jest.spyOn(console, 'error').mockReturnValue();
  app.synth();
  const { pluginReports } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  expect(pluginReports[0].violations).toEqual([expect.objectContaining({ ruleName: 'cdk-acm::not-judged', description: MESSAGE, severity: 'warning' })]);
});

test('a property of another shape is not judged', () => {
  const app = new App();
  CertificateChecks.apply(app);
  const stack = new Stack(app, 'Web', { env: { region: 'eu-west-1', account: '111122223333' } });
  new CfnResource(stack, 'Site', { type: 'AWS::CloudFront::Distribution', properties: { DistributionConfig: ['a'] } });
  Annotations.fromStack(stack).hasWarning('/Web/Site', 'Web/Site is not judged completely, as its DistributionConfig is not a map [ack: cdk-acm::not-judged]');
});
