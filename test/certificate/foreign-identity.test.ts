import { App, CfnParameter, Environment, Stack } from 'aws-cdk-lib';
import { AccountPrincipal, IPrincipal, Role, ServicePrincipal, User } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { otherAccount, otherPartition } from '../../src/certificate/foreign-identity';

const DUBLIN: Environment = { account: '111111111111', region: 'eu-west-1' };

function stackIn(env?: Environment): Stack {
  return new Stack(new App(), 'Web', { env });
}

function imported(arn: string): (stack: Stack) => IPrincipal {
  return (stack) => Role.fromRoleArn(stack, 'Role', arn);
}

/** A role whose ARN the CDK CLI has yet to look up, with a default value. */
function lookedUp(arn: string): (stack: Stack) => IPrincipal {
  return (stack) => Role.fromRoleArn(stack, 'Role', StringParameter.valueFromLookup(stack, '/role', arn));
}

test.each<[string, (stack: Stack) => IPrincipal, Environment | undefined, string | undefined]>([
  ['a role of the app', (stack) => new Role(stack, 'Role', { assumedBy: new ServicePrincipal('ec2.amazonaws.com') }), DUBLIN, undefined],
  ['a role of the account', imported('arn:aws:iam::111111111111:role/server'), DUBLIN, undefined],
  ['a role of another account', imported('arn:aws:iam::222222222222:role/server'), DUBLIN, 'is in account 222222222222, and the certificate is used in account 111111111111'],
  ['another account', () => new AccountPrincipal('222222222222'), DUBLIN, 'is in account 222222222222, and the certificate is used in account 111111111111'],
  ['a role in a stack of any account', imported('arn:aws:iam::222222222222:role/server'), undefined, undefined],
  ['a role of a parameter', (stack) => Role.fromRoleArn(stack, 'Role', new CfnParameter(stack, 'Arn').valueAsString), DUBLIN, undefined],
  ['a role that the CDK CLI has yet to look up', (stack) => Role.fromLookup(stack, 'Role', { roleName: 'server' }), DUBLIN, undefined],
  ['a role whose ARN is looked up later', lookedUp('arn:aws:iam::222222222222:role/server'), DUBLIN, undefined],
  ['a service', () => new ServicePrincipal('ec2.amazonaws.com'), DUBLIN, undefined],
])('the account of %s is compared if it is known', (_, identity, env, said) => {
  const stack = stackIn(env);
  expect(otherAccount(identity(stack), stack)).toBe(said);
});

test.each<[string, (stack: Stack) => IPrincipal, Environment | undefined, string | undefined]>([
  ['a role', imported('arn:aws:iam::111111111111:role/server'), DUBLIN, undefined],
  ['a role of China', imported('arn:aws-cn:iam::111111111111:role/server'), DUBLIN,
    'has the ARN "arn:aws-cn:iam::111111111111:role/server" of the partition "aws-cn", and eu-west-1 is in the partition "aws"'],
  ['a user of China', (stack) => User.fromUserArn(stack, 'User', 'arn:aws-cn:iam::111111111111:user/server'), DUBLIN,
    'has the ARN "arn:aws-cn:iam::111111111111:user/server" of the partition "aws-cn", and eu-west-1 is in the partition "aws"'],
  ['a role in a stack of any region', imported('arn:aws-cn:iam::111111111111:role/server'), undefined, undefined],
  ['a role whose ARN is looked up later', lookedUp('arn:aws-cn:iam::111111111111:role/server'), DUBLIN, undefined],
  ['a service', () => new ServicePrincipal('ec2.amazonaws.com'), DUBLIN, undefined],
])('the partition of %s is compared if it is known', (_, identity, env, said) => {
  const stack = stackIn(env);
  expect(otherPartition(identity(stack), stack)).toBe(said);
});
