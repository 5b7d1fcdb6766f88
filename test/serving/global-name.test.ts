import { App, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { globalName } from '../../src/serving/global-name';

function nameIn(region?: string, stackName = 'Web', id = 'Site'): string {
  const stack = new Stack(new App(), 'Stack', { env: { region }, stackName });
  return stack.resolve(globalName(new Construct(stack, id), 64)) as string;
}

test('two stacks of one name in two regions have two names', () => {
  expect(nameIn('eu-west-1')).toBe('WebSite33B35E5A-eu-west-1');
  expect(nameIn('us-west-2')).not.toBe(nameIn('eu-west-1'));
  expect(nameIn('us-west-2', 'Other')).not.toBe(nameIn('us-west-2'));
});

test('a region that is known at deployment only is part of the name too', () => {
  expect(nameIn()).toEqual({ 'Fn::Join': ['', [expect.stringMatching(/^WebSite.*-$/), { Ref: 'AWS::Region' }]] });
});

test('a long name is cut and still another one', () => {
  const [one, other] = ['1', '2'].map((end) => nameIn('ap-southeast-2', `${'a'.repeat(100)}${end}`));
  expect(one.length).toBeLessThanOrEqual(64);
  expect(one).not.toBe(other);
});
