import { Lazy, Stack, Token } from 'aws-cdk-lib';
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

/** Whether a text has a dummy value of a lookup in it, so that nothing can be said of it yet. */
export function isLookedUpLater(text: string, scope: IConstruct): boolean {
  return dummyValuesAround(scope).isIn(text);
}

/**
 * The text, or a token for it while a dummy value of a lookup is in it: for constructs of CDK that refuse what a dummy value looks like.
 */
export function deferred(text: string, scope: IConstruct): string {
  return isLookedUpLater(text, scope) ? Lazy.string({ produce: () => text }) : text;
}

/** Whether a text is known while the app runs: it has no token, and no dummy value of a lookup that the CDK CLI has not made yet. */
export function isKnown(text: string, scope: IConstruct): boolean {
  return !Token.isUnresolved(text) && !isLookedUpLater(text, scope);
}
