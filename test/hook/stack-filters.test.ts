import { App, Stack } from 'aws-cdk-lib';
import { Role } from 'aws-cdk-lib/aws-iam';
import { HookFilterCriteria } from '../../src';
import { stackFiltersOf } from '../../src/hook/stack-filters';

const stack = new Stack(new App(), 'Hooks');
const role = (name: string) => Role.fromRoleArn(stack, name, `arn:aws:iam::111122223333:role/${name}`);
const [deploys, repairs] = ['deploys', 'repairs'].map(role);

test('only the filters that are given are there, all of which have to match', () => {
  expect(stackFiltersOf({})).toEqual({ filteringCriteria: 'ALL', stackNames: undefined, stackRoles: undefined });
  expect(stackFiltersOf({ excludeStackNames: ['Legacy'], includeRoles: [deploys] })).toEqual({
    filteringCriteria: 'ALL', stackNames: { include: undefined, exclude: ['Legacy'] }, stackRoles: { include: [deploys.roleArn], exclude: undefined },
  });
  expect(stackFiltersOf({ criteria: HookFilterCriteria.ANY }).filteringCriteria).toBe('ANY');
});

test('what is both included and excluded is refused', () => {
  expect(() => stackFiltersOf({ includeStackNames: ['Shop', 'Web'], excludeStackNames: ['Web'] }))
    .toThrow('stackFilters.includeStackNames[1] is also in excludeStackNames: remove it from one of them');
  expect(() => stackFiltersOf({ includeRoles: [deploys], excludeRoles: [repairs, deploys] }))
    .toThrow('stackFilters.includeRoles[0] is also in excludeRoles: remove it from one of them');
  expect(() => stackFiltersOf({ includeRoles: [deploys], excludeRoles: [repairs] })).not.toThrow();
});
