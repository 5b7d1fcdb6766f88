import { Stack } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';

/** The construct that a stack has once, under this ID. It is created for the first construct that needs it. */
export function onePerStack<T extends Construct>(scope: IConstruct, id: string, className: string, create: (stack: Stack) => T): T {
  const stack = Stack.of(scope);
  const found = stack.node.tryFindChild(id);
  // by name: an app may have two copies of this library
  if (found && found.constructor.name !== className) {
    throw new Error(`the construct "${found.node.path}" has the ID that cdk-acm needs for its ${className}: give it another ID`);
  }
  return found as T | undefined ?? create(stack);
}
