import { Stack, Token } from 'aws-cdk-lib';
import { Construct, type IConstruct } from 'constructs';
import { construct } from './cdk';
import { describeGiven } from './given';
import { type Input, type Inputs, isObject, kind, type Mistake } from './input';
import { mistakeOfOtherApp } from './other-app';
import { refusal } from './owner';
import { mistakeInProps } from './props';
import { checkRegionOfStack } from './regions';
import { dummyValuesAround } from '../lookups';

const SCOPE = construct('this');

/** Where undefined comes from in most apps. */
const UNDEFINED = '; process.env gives undefined for a variable that is not set, and find() where nothing matches';

const ID: Input = kind('a text that no other construct of the scope has as its ID', "'Certificate'",
  (value) => typeof value === 'string' && value !== '' && !Token.isUnresolved(value));

/**
 * Refuses what a construct cannot be made of, in the words of its user. Types keep such values out of TypeScript alone, and not there either
 * where a value is said to be one with `!`.
 *
 * @returns the scope, so that this can be called before `super`
 */
export function checkConstruct<P extends object>(className: string, scope: Construct, id: string, given: P, inputs: Inputs<P>): Construct {
  const owner = checkPlace(className, scope, id);
  checkProps(owner, given, inputs, scope);
  checkRegionOfStack(owner, scope);
  return scope;
}

/**
 * Refuses a scope and an ID that a construct cannot have.
 *
 * @returns how messages name the construct
 */
export function checkPlace(className: string, scope: Construct, id: string): string {
  refuse(SCOPE.mistakeIn(scope, 'scope'), className);
  if (!scope.node.scopes.some((each) => Stack.isStack(each))) {
    throw refusal(className, `scope must be a stack or a construct in a stack, got "${scope.node.path}", which is in no stack: `
      + 'create a Stack and give it, or a construct in it');
  }
  refuse(ID.mistakeIn(id, 'id'), className, scope);
  return `${className} "${[scope.node.path, id].filter((part) => part).join('/')}"`;
}

/** Refuses props that are none, or that are not as `inputs` says. */
export function checkProps<P extends object>(owner: string, given: P, inputs: Inputs<P>, scope?: IConstruct): void {
  const mistake = mistakeInProps(given, inputs);
  refuse(mistake, owner, scope, mistake?.at === 'props' || mistake?.isLeftOut ? '' : UNDEFINED);
  if (scope) refuse(mistakeOfOtherApp(given, '', scope), owner, scope);
}

/** Refuses an argument of a method. */
export function checkArgument(owner: string, name: string, value: unknown, input: Input, scope?: IConstruct): void {
  refuse(input.mistakeIn(value, name), owner, scope);
  if (scope) refuse(mistakeOfOtherApp(value, name, scope), owner, scope);
}

function refuse(mistake: Mistake | undefined, owner: string, scope?: IConstruct, ifUndefined = ''): void {
  // an object that may be right later is a Duration of NaN
  const certain = mistake && [mistake, ...mistake.besides ?? []].find(({ given, mayBeRightLater }) => (
    !mayBeRightLater || !scope || !dummyValuesAround(scope).isIn(String(isObject(given) ? Number.NaN : given))));
  if (!certain) return;
  const { at, given, expected, problem, instead } = certain;
  throw refusal(owner, `${at} ${problem ?? `must be ${expected}, got ${describeGiven(given)}`}: ${instead}${given === undefined ? ifUndefined : ''}`);
}
