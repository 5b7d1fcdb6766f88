import { CfnResource, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The constructs beneath some scopes, by what they are to the checks. */
export interface ConstructsBelow {
  readonly resources: readonly CfnResource[];
  readonly stacks: readonly Stack[];

  /** All that are neither a resource nor a stack. */
  readonly others: readonly IConstruct[];
}

/** Finds all of them in one walk: in a large app, another walk costs as much as all rules. Each construct comes before its children. */
export function constructsBelow(scopes: readonly IConstruct[], onConstruct?: (construct: IConstruct) => void): ConstructsBelow {
  const resources: CfnResource[] = [];
  const stacks: Stack[] = [];
  const others: IConstruct[] = [];
  const visit = (construct: IConstruct) => {
    onConstruct?.(construct);
    if (CfnResource.isCfnResource(construct)) resources.push(construct);
    else if (Stack.isStack(construct)) stacks.push(construct);
    else others.push(construct);
    for (const child of construct.node.children) visit(child);
  };
  scopes.forEach(visit);
  return { resources, stacks, others };
}
