import { App, Lazy, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { checkRegion } from '../../../src/certificate/imported/region';

const here = () => new Stack(new App(), 'Web', { env: { account: '111111111111', region: 'eu-west-1' } });

test('any region of the partition is taken, and one that only the deployment knows', () => {
  const stack = here();
  ['eu-west-1', 'us-east-1', Lazy.string({ produce: () => 'Virginia' })].forEach((region) => checkRegion(stack, region));
  Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
});

test('a text that is no region is refused', () => {
  expect(() => checkRegion(here(), 'EU-West-1')).toThrow(
    'region is "EU-West-1", which is not a region: write \'eu-west-1\', or leave region out');
});

test('a region of another partition is refused, unless the partition of the stack is not known', () => {
  expect(() => checkRegion(here(), 'cn-north-1')).toThrow('region is "cn-north-1", in another partition than its stack in eu-west-1');
  expect(() => checkRegion(new Stack(new App(), 'Web'), 'cn-north-1')).not.toThrow();
});

test('a region that aws-cdk-lib does not know is warned of', () => {
  const stack = here();
  checkRegion(stack, 'eu-wets-1');
  Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('aws-cdk-lib does not know the region "eu-wets-1"'));
});
