import { App, Aspects, CfnResource, Stack, Stage } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { CertificateChecks, CertificateRegionCheck, SupportedServiceCheck } from '../../../src';

// The templates here hold what the checks look at, and little else that CloudFormation would want.
process.env.CDK_VALIDATION = 'false';

const SYDNEY = { account: '111122223333', region: 'ap-southeast-2' };
const SYDNEY_ARN = 'arn:aws:acm:ap-southeast-2:111122223333:certificate/11111111-2222-3333-4444-555555555555';

/** A distribution whose template has this value as its certificate. */
function distribution(scope: Construct, certificateArn: string, id = 'Site'): CfnResource {
  return new CfnResource(scope, id, {
    type: 'AWS::CloudFront::Distribution',
    properties: { DistributionConfig: { Enabled: true, ViewerCertificate: { AcmCertificateArn: certificateArn } } },
  });
}

/** An app with checks, and one stack in Sydney. */
function checkedApp(): { app: App; stack: Stack } {
  const app = new App();
  CertificateChecks.apply(app);
  return { app, stack: new Stack(app, 'Web', { env: SYDNEY }) };
}

const WRONG_REGION = /cdk-acm::certificate-region/;

test('fails the app that it is added to, also for stacks in Stages', () => {
  const app = new App();
  Aspects.of(app).add(new CertificateRegionCheck());
  distribution(new Stack(new Stage(app, 'Prod', { env: SYDNEY }), 'Web'), SYDNEY_ARN);
  expect(() => app.synth()).toThrow(WRONG_REGION);
});

test('asks its own rule alone', () => {
  const app = new App();
  Aspects.of(app).add(new SupportedServiceCheck());
  distribution(new Stack(app, 'Web', { env: SYDNEY }), SYDNEY_ARN);
  expect(() => app.synth()).not.toThrow();
});

test('judges each construct that it is added to', () => {
  const app = new App();
  const check = new CertificateRegionCheck();
  for (const id of ['One', 'Two']) {
    const stack = new Stack(app, id, { env: SYDNEY });
    distribution(stack, SYDNEY_ARN);
    Aspects.of(stack).add(check);
  }
  expect(() => app.synth()).toThrow(/in One\/Site[^]*in Two\/Site/);
});

test('says the same thing once when the checks are applied as well', () => {
  const { app, stack } = checkedApp();
  Aspects.of(app).add(new CertificateRegionCheck());
  distribution(stack, SYDNEY_ARN);
  expect(() => app.synth()).toThrow('cdk-acm found 1 error');
});
