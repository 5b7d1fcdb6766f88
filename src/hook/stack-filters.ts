import { CfnLambdaHook } from 'aws-cdk-lib';
import { IRole } from 'aws-cdk-lib/aws-iam';
import { HookFilterCriteria, HookStackFilters } from './certificate-hook-props';

/** The filters as CloudFormation has them. Throws if a stack or a role is both included and excluded. */
export function stackFiltersOf(filters: HookStackFilters): CfnLambdaHook.StackFiltersProperty {
  const { criteria = HookFilterCriteria.ALL, includeStackNames, excludeStackNames, includeRoles, excludeRoles } = filters;
  const [includedArns, excludedArns] = [includeRoles, excludeRoles].map((roles?: readonly IRole[]) => roles?.map(({ roleArn }) => roleArn));
  checkApart('StackNames', includeStackNames, excludeStackNames);
  checkApart('Roles', includedArns, excludedArns);
  return {
    filteringCriteria: criteria,
    stackNames: includeStackNames || excludeStackNames ? { include: includeStackNames, exclude: excludeStackNames } : undefined,
    stackRoles: includeRoles || excludeRoles ? { include: includedArns, exclude: excludedArns } : undefined,
  };
}

/**
 * Only what is included is checked, and all but what is excluded: both cannot hold for one stack.
 *
 * @see https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/hooks-stack-level-filtering.html
 */
function checkApart(what: string, included: readonly string[] = [], excluded: readonly string[] = []): void {
  const index = included.findIndex((each) => excluded.includes(each));
  if (index < 0) return;
  throw new Error(`stackFilters.include${what}[${index}] is also in exclude${what}: remove it from one of them`);
}
