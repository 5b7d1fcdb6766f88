import { readFileSync } from 'fs';
import { join } from 'path';
import { App, CfnCondition, CfnParameter, Fn, Stack, Validations } from 'aws-cdk-lib';
import { CfnDomainName } from 'aws-cdk-lib/aws-apigateway';
import { CertificateChecks, CertificateChecksPlugin } from '../../src';

const US = 'arn:aws:acm:us-east-1:111122223333:certificate/11111111-2222-3333-4444-555555555555';
const WHEN = 'when parameter Stage is "prod"';

/** An app whose certificate is in the wrong region in one of its stages. */
function staged(): App {
  const app = new App();
  const stack = new Stack(app, 'Web', { env: { region: 'eu-west-1', account: '111122223333' } });
  const isProd = new CfnCondition(stack, 'IsProd', { expression: Fn.conditionEquals(new CfnParameter(stack, 'Stage').valueAsString, 'prod') });
  new CfnDomainName(stack, 'Api', {
    domainName: 'api.example.com',
    securityPolicy: 'TLS_1_2',
    endpointConfiguration: { types: ['REGIONAL'] },
    regionalCertificateArn: Fn.conditionIf(isProd.logicalId, US, US.replace('us-east-1', 'eu-west-1')).toString(),
  });
  return app;
}

test('CertificateChecks.apply says when a finding holds', () => {
  const app = staged();
  CertificateChecks.apply(app);
  expect(() => app.synth()).toThrow(`RegionalCertificateArn, ${WHEN}\n`);
});

test('the plugin says when a finding holds', () => {
  jest.spyOn(console, 'error').mockReturnValue();
  const app = staged();
  Validations.of(app).addPlugins(new CertificateChecksPlugin());
  expect(() => app.synth()).toThrow();
  const { pluginReports: [{ violations }] } = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8'));
  expect(violations.map(({ description }: { description: string }) => description)).toEqual([expect.stringContaining(`, ${WHEN}`)]);
});
