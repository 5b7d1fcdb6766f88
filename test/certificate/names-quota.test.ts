import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { warnAboveQuota } from '../../src/certificate/names-quota';

const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}.example.com`);

test.each([[10, 0, false], [11, 0, true], [10, 1, false], [11, 1, true]])('%i names and %i that are yet to be looked up: %s', (count, lookedUp, isWarned) => {
  const stack = new Stack(new App(), 'Web', { env: { account: '111111111111', region: 'eu-west-1' } });
  warnAboveQuota(stack, [...names(count), ...names(lookedUp).map((_, index) => StringParameter.valueFromLookup(stack, `/shop/name${index}`))]);
  expect(Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('more than 10 names'))).toHaveLength(isWarned ? 1 : 0);
});
