import { App, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ImportedCertificate, RegionalCertificate, TrustBundle, ValidationRole } from '../../src';
import { onePerStack } from '../../src/handler/one-per-stack';
import { ROOT } from '../certificate/imported/handler/pki';
import { SYDNEY, WebStack } from '../serving/load-balancer/web-stack';

class Shared extends Construct {}

const sharedOf = (scope: Construct) => onePerStack(scope, 'Shared', 'Shared', (stack) => new Shared(stack, 'Shared'));

test('the first that needs it creates it, and others get the same', () => {
  const stack = new Stack(new App(), 'Web');
  const first = sharedOf(new Construct(stack, 'One'));
  expect(first.node.path).toBe('Web/Shared');
  expect(sharedOf(new Construct(stack, 'Two'))).toBe(first);
});

test('another construct with its ID is refused', () => {
  const stack = new Stack(new App(), 'Web');
  new Construct(stack, 'Shared');
  expect(() => sharedOf(stack)).toThrow('the construct "Web/Shared" has the ID that cdk-acm needs for its Shared: give it another ID');
});

test.each<[string, string, (stack: WebStack) => unknown]>([
  ['SecureAlb', 'Protection', (stack) => stack.alb({ deletionProtection: true })],
  ['ImportedCertificate', 'Import', (stack) => new ImportedCertificate(stack, 'Web', { secret: Secret.fromSecretNameV2(stack, 'Secret', 'partner') })],
  ['TrustBundle', 'Trust', (stack) => new TrustBundle(stack, 'Web', { certificates: [ROOT.certificate] }).file],
  ['RegionalCertificate', 'Validation', (stack) => new RegionalCertificate(stack, 'Web', {
    domainName: 'www.example.com', hostedZone: stack.hostedZone, validationRole: ValidationRole.fromRoleArn(stack, 'Role', 'arn:aws:iam::222222222222:role/validation'),
  })],
])('a %s says so', (name, id, make) => {
  const stack = new WebStack(SYDNEY);
  new Construct(stack, `CdkAcm${id}`);
  expect(() => make(stack)).toThrow(`${name} "Shop/Web": the construct "Shop/CdkAcm${id}" has the ID that cdk-acm needs for its `);
});
