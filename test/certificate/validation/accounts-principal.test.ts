import { App, Stack } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { AccountsPrincipal } from '../../../src/certificate/validation/accounts-principal';

test('forty accounts have room in a trust policy', () => {
  const stack = new Stack(new App(), 'Dns', { env: { account: '444455556666', region: 'eu-west-1' } });
  const accounts = Array.from({ length: 40 }, (_, index) => `${100000000000 + index}`);
  const role = new Role(stack, 'Role', { assumedBy: new AccountsPrincipal(accounts), externalIds: ['shop'] });
  const policy = JSON.stringify(stack.resolve(role.assumeRolePolicy)).replace(/\{"Fn::Join":\["",\["arn:",\{"Ref":"AWS::Partition"\},("[^"]*")\]\]\}/g, (_, rest: string) => `"arn:aws${rest.slice(1)}`);
  expect(policy).toContain('"arn:aws:iam::100000000039:root"');
  expect(policy.length).toBeLessThanOrEqual(2048);
});
