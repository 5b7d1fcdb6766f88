import { Stack, Stage } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/** The Stage (or App) that a construct is deployed with. */
export function stageOf(construct: IConstruct): Stage {
  const stage = Stage.of(construct);
  if (!stage) throw new Error(`"${construct.node.path}" is in no App: create its stack in an App or a Stage`);
  return stage;
}

/** The stack that is deployed when this one is: itself, or for a nested stack the outermost one around it. */
export function deployedStack(stack: Stack): Stack {
  return stack.nestedStackParent ? deployedStack(stack.nestedStackParent) : stack;
}

/** Whether a stack is deployed after another one, directly or through others. */
export function isDeployedAfter(stack: Stack, other: Stack): boolean {
  const before = new Set(stack.dependencies);
  // a set that grows while it is read: each stack is asked once, however many ways lead to it
  for (const each of before) each.dependencies.forEach((dependency) => before.add(dependency));
  return before.has(other);
}
