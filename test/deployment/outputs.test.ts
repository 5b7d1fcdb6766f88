import type { DeployedStack } from '../../src/deployment/deployment';
import { outputOf } from '../../src/deployment/outputs';

const stack = (region?: string, account?: string) => ({
  region, account, entry: () => ({ logicalId: 'Arn', value: { Value: `of ${region} in ${account}` } }),
}) as unknown as DeployedStack;

test.each<[string, DeployedStack[], string | undefined]>([
  ['the only one', [stack('eu-west-1', '1')], 'of eu-west-1 in 1'],
  ['the only one, whose account nobody says', [stack('eu-west-1')], 'of eu-west-1 in undefined'],
  ['none in another region', [stack('us-east-1', '1')], undefined],
  ['the one in the region', [stack('us-east-1', '1'), stack('eu-west-1', '1')], 'of eu-west-1 in 1'],
  ['the one in the account, where the region has several', [stack('eu-west-1', '2'), stack('eu-west-1', '1')], 'of eu-west-1 in 1'],
  ['none of two that could be meant', [stack('eu-west-1', '1'), stack('eu-west-1', '1')], undefined],
])('of the stacks with a name %s is asked', (_, named, expected) => {
  expect(outputOf(named, 'Arn', 'eu-west-1', '1')?.value).toBe(expected);
});
