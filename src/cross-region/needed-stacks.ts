import { CfnElement, Stack, Tokenization } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';
import { deployedStack } from './deployment-order';
import { ReferenceCollector } from './reference-collector';
import { templatePartOf } from '../core-internals';

/**
 * Those of the stacks that have to be deployed after `target`, directly or through others: because of an explicit dependency, or because they refer to
 * something there. CDK adds the dependencies of references only after the Aspects have run; this finds them before. Each stack is resolved once,
 * however many are asked about.
 */
export function stacksThatNeed(target: Stack, stacks: readonly Stack[]): Set<Stack> {
  const goal = deployedStack(target);
  const neededFor = new Map<Stack, Stack[]>();
  const reachable = new Set(stacks.map(deployedStack));
  for (const each of reachable) {
    if (each === goal) continue;
    for (const needed of neededBy(each)) {
      const others = neededFor.get(needed);
      if (others) others.push(each);
      else neededFor.set(needed, [each]);
      reachable.add(needed);
    }
  }
  const needing = new Set(neededFor.get(goal));
  for (const each of needing) (neededFor.get(each) ?? []).forEach((stack) => needing.add(stack));
  return new Set(stacks.filter((stack) => needing.has(deployedStack(stack))));
}

/** The stacks that a stack needs directly. */
function neededBy(stack: Stack): Stack[] {
  const resolver = new ReferenceCollector();
  const dependencies = constructsOf(stack).flatMap((construct) => {
    if (CfnElement.isCfnElement(construct)) {
      Tokenization.resolve(templatePartOf(construct), { scope: construct, resolver, preparing: true });
    }
    return construct.node.dependencies;
  });
  const targets = [...resolver.targets, ...dependencies].filter((target) => target.node.scopes.some((scope) => Stack.isStack(scope)));
  return [...new Set([...stack.dependencies, ...targets.map((target) => deployedStack(Stack.of(target)))])].filter((each) => each !== stack);
}

/** The constructs of a stack and of its nested stacks. A stack that is created in another one is deployed by itself. */
function constructsOf(scope: IConstruct): IConstruct[] {
  const ownChildren = scope.node.children.filter((child) => !Stack.isStack(child) || child.nestedStackParent);
  return [scope, ...ownChildren.flatMap(constructsOf)];
}
