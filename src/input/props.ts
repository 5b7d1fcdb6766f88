import { Construct } from 'constructs';
import { type Input, isObject, isPlain, type Mistake } from './input';
import { nearest } from '../names/nearest';

/** What the props of a struct take, by name. */
type PropInputs = Readonly<Record<string, Input>>;

/** Names of props that a message lists. */
const MOST_LISTED = 3;

/** An object with props. */
export function struct(inputs: PropInputs, example: string): Input {
  return {
    ...partOfStruct(inputs, example),
    mistakeIn: (value, at) => mistakeInStruct(value, inputs, at, example) ?? misspeltProp(value as object, inputs, at),
  };
}

/** An object with props, some of which are checked by the construct of CDK that gets them. */
export function partOfStruct(inputs: PropInputs, example: string): Input {
  return { expected: expectedProps(inputs), example, mistakeIn: (value, at) => mistakeInStruct(value, inputs, at, example) };
}

/** The first mistake in the props of a construct, or in what is given in their place. */
export function mistakeInProps(value: unknown, inputs: PropInputs): Mistake | undefined {
  const required = Object.entries(inputs).filter(([, input]) => !('isOptional' in input && input.isOptional));
  const [[name, { example }]] = required.length > 0 ? required : Object.entries(inputs);
  return mistakeInStruct(value, inputs, '', `{ ${name}: ${example}${Object.keys(inputs).length > 1 ? ', …' : ''} }`) ?? misspeltProp(value as object, inputs, '');
}

function mistakeInStruct(value: unknown, inputs: PropInputs, at: string, example: string): Mistake | undefined {
  if (!isStruct(value, inputs)) return { at: at || 'props', given: value, expected: expectedProps(inputs), instead: `write ${example}` };
  const given = value as Readonly<Record<string, unknown>>;
  return Object.entries(inputs).map(([name, input]) => input.mistakeIn(given[name], pathOf(name, at))).find((mistake) => mistake);
}

/** An object of a class that has none of the props is something else, such as a token, a promise or a `Map`. So is a construct. */
function isStruct(value: unknown, inputs: PropInputs): value is object {
  return isObject(value) && !Construct.isConstruct(value) && (isPlain(value) || Object.keys(inputs).some((name) => name in value));
}

/**
 * A prop whose name is not known, but resembles that of a prop which is not given. Other unknown names pass: an app may hand on an object that
 * has more props than a construct takes.
 */
function misspeltProp(value: object, inputs: PropInputs, at: string): Mistake | undefined {
  const given = value as Readonly<Record<string, unknown>>;
  const isGiven = (name: string) => given[name] !== undefined;
  const missing = Object.keys(inputs).filter((name) => !isGiven(name));
  const unknown = Object.keys(given).filter((name) => isGiven(name) && !Object.hasOwn(inputs, name));
  const [mistake] = unknown.flatMap((name): Mistake[] => {
    const meant = nearest(name, missing);
    return meant === undefined ? [] : [{ at: pathOf(name, at), given: given[name], problem: 'is not the name of a prop', expected: meant, instead: `write ${meant}` }];
  });
  return mistake;
}

function expectedProps(inputs: PropInputs): string {
  const names = Object.keys(inputs);
  return `an object of props (${[...names.slice(0, MOST_LISTED), ...names.length > MOST_LISTED ? ['…'] : []].join(', ')})`;
}

function pathOf(name: string, at: string): string {
  return at ? `${at}.${name}` : name;
}
