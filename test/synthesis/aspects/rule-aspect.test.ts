import { App, Aspects, Stack, Stage } from 'aws-cdk-lib';
import { CertificateRegionCheck, SupportedServiceCheck } from '../../../src';
import { checkedApp, distribution, SYDNEY, SYDNEY_ARN } from '../checked-app';

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
