import { CfnResource } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/**
 * Has checkov skip checks of the resource of a construct, each for a reason, besides those that it skips already.
 *
 * @see https://www.checkov.io/2.Basics/Suppressing%20and%20Skipping%20Policies.html
 */
export function skipChecks(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  const resource = resourceOf(construct);
  const { skip = [] } = (resource.getMetadata('checkov') ?? {}) as { readonly skip?: readonly object[] };
  resource.addMetadata('checkov', { skip: [...skip, ...Object.entries(reasons).map(([id, comment]) => ({ id, comment }))] });
}

/**
 * Has cfn-lint ignore rules for the resource of a construct. It takes no reason, so that is a comment where this is called.
 *
 * @see https://github.com/aws-cloudformation/cfn-lint#metadata
 */
export function ignoreRules(construct: IConstruct, ...rules: string[]): void {
  resourceOf(construct).addMetadata('cfn-lint', { config: { ignore_checks: rules } });
}

function resourceOf(construct: IConstruct): CfnResource {
  return construct.node.defaultChild as CfnResource;
}
