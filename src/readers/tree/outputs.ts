import { CfnOutput, type CfnElement, type CfnResource } from 'aws-cdk-lib';
import { Handle } from './reference-keeper';
import { standInAround } from './stand-in';
import { TreeResource } from './tree-resource';
import type { TreeStack } from './tree-stack';
import { follow } from '../../deployment/follow';
import { isMap } from '../../deployment/intrinsics';
import { outsideOfScenarios } from '../../deployment/scenarios';

/** An output of a stack, with the resources that its value leads to. */
export interface OutputOfTree {
  readonly element: CfnElement;
  readonly targets: ReadonlySet<CfnResource>;
}

/** The outputs of a stack, in any scenario, without those that this library creates for readers of its own. */
export function outputsIn(stack: TreeStack): OutputOfTree[] {
  return stack.deployment.otherElementsIn(stack.construct)
    .filter((element) => element instanceof CfnOutput && !standInAround(element))
    .map((element) => ({ element, targets: new Set(targetsOf(element, stack)) }));
}

function targetsOf(element: CfnElement, stack: TreeStack): CfnResource[] {
  const output = stack.entry('Outputs', new Handle(element))?.value;
  if (!isMap(output)) return [];
  return outsideOfScenarios(() => follow(output.Value, stack)).flatMap((endpoint) =>
    endpoint !== 'unknown' && 'resource' in endpoint && endpoint.resource instanceof TreeResource ? [endpoint.resource.construct] : []);
}
