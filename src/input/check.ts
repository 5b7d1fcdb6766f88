import { Construct, type IConstruct } from 'constructs';
import { construct } from './cdk';
import { describeGiven } from './given';
import { type Input, type Inputs, isObject, kind, type Mistake, mistakeInProps, text } from './input';
import { dummyValuesAround } from '../lookups';

const SCOPE = construct('this');

const PROPS = kind('an object with props', '{ … }', isObject);

/** Where undefined comes from in most apps. */
const UNDEFINED = '; process.env gives undefined for a variable that is not set, and find() where nothing matches';

const ID: Input = text('a text that no other construct of the scope has as its ID', 'Certificate');

/**
 * Refuses what a construct cannot be made of, in the words of its user. Types keep such values out of TypeScript alone, and not there either
 * where a value is said to be one with `!`.
 *
 * @returns the scope, so that this can be called before `super`
 */
export function checkConstruct<P extends object>(className: string, scope: Construct, id: string, given: P, inputs: Inputs<P>): Construct {
  refuse(SCOPE.mistakeIn(scope, 'scope'), className);
  refuse(ID.mistakeIn(id, 'id'), className, scope);
  const owner = `${className} "${[scope.node.path, id].filter((part) => part).join('/')}"`;
  checkProps(owner, given, inputs, scope);
  return scope;
}

/** Refuses props that are none, or that are not as `inputs` says. */
export function checkProps<P extends object>(owner: string, given: P, inputs: Inputs<P>, scope?: IConstruct): void {
  refuse(PROPS.mistakeIn(given, 'props'), owner);
  refuse(mistakeInProps(given, inputs), owner, scope, UNDEFINED);
}

/** Refuses an argument of a method. */
export function checkArgument(owner: string, name: string, value: unknown, input: Input, scope?: IConstruct): void {
  refuse(input.mistakeIn(value, name), owner, scope);
}

function refuse(mistake: Mistake | undefined, owner: string, scope?: IConstruct, ifUndefined = ''): void {
  if (!mistake) return;
  const { at, given, expected, instead, mayBeRightLater } = mistake;
  if (mayBeRightLater && scope && dummyValuesAround(scope).isIn(String(given))) return;
  throw new Error(`${owner}: ${at} must be ${expected}, got ${describeGiven(given)}: ${instead}${given === undefined ? ifUndefined : ''}`);
}
