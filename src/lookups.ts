import { Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { missingContext } from './core-internals';
import { DummyValues } from './names/dummy-values';

/**
 * The dummy values that an app works with while the CDK CLI has not made its lookups. Any stack of the app may have made a lookup, so this
 * walks over the whole tree: call it only where something would be refused otherwise.
 */
export function dummyValuesAround(scope: IConstruct): DummyValues {
  return new DummyValues(missingContext(scope.node.root.node.findAll().filter((each) => Stack.isStack(each))));
}

/** Whether a text is known while the app runs: it has no token, and no dummy value of a lookup that the CDK CLI has not made yet. */
export function isKnown(text: string, scope: IConstruct): boolean {
  return !Token.isUnresolved(text) && !dummyValuesAround(scope).isIn(text);
}
