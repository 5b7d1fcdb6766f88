import { Construct } from 'constructs';
import { type Input, isObject, isPlain, type Mistake, worstOf } from './input';
import { OTHER_NAMES } from './other-names';
import { SIBLING_PROPS } from './sibling-props';
import { isSameWord, nearest } from '../names/nearest';

/** What the props of a struct take, by name. */
type PropInputs = Readonly<Record<string, Input>>;

/** Names of props that a message lists. */
const MOST_LISTED = 3;

/** The inputs of props beside which there are no others. */
const CLOSED = new WeakSet<object>();

/**
 * Refuses props with other names than these. It is for a construct whose props are mostly optional: an unknown name would be ignored there, and a
 * setting of security with it.
 */
export function closed<T extends PropInputs>(inputs: T): T {
  CLOSED.add(inputs);
  return inputs;
}

/** An object with these members and no others: an app writes it for this prop only. */
export function struct(inputs: PropInputs, example: string): Input {
  return {
    expected: expectedProps(inputs),
    example,
    mistakeIn: (value, at) => mistakeInStruct(value, inputs, at, example)
      ?? misspeltProp(value as object, inputs, at) ?? unknownMember(value as object, inputs, at),
  };
}

/**
 * An object with props of CDK, which may have more of them, and gets others with its versions. So a name is refused only if it differs from a known
 * one in case, plural or hyphens alone.
 */
export function partOfStruct(inputs: PropInputs, example: string): Input {
  const same = (name: string, missing: readonly string[]) => missing.find((each) => isSameWord(name, each));
  return {
    expected: expectedProps(inputs),
    example,
    mistakeIn: (value, at) => mistakeInStruct(value, inputs, at, example) ?? misspeltProp(value as object, inputs, at, same),
  };
}

/** The first mistake in the props of a construct, or in what is given in their place. */
export function mistakeInProps(value: unknown, inputs: PropInputs): Mistake | undefined {
  const required = Object.entries(inputs).filter(([, input]) => !('isOptional' in input && input.isOptional));
  const [[name, { example }]] = required.length > 0 ? required : Object.entries(inputs);
  const mistake = mistakeInStruct(value, inputs, '', `{ ${name}: ${example}${Object.keys(inputs).length > 1 ? ', …' : ''} }`);
  // Where a prop is left out, its name may be misspelt.
  if (mistake && !mistake.isLeftOut && !mistake.mayBeRightLater) return mistake;
  return misspeltProp(value as object, inputs, '') ?? siblingProp(value as object, inputs) ?? (CLOSED.has(inputs) ? unknownMember(value as object, inputs, '') : undefined) ?? mistake;
}

function mistakeInStruct(value: unknown, inputs: PropInputs, at: string, example: string): Mistake | undefined {
  if (!isStruct(value, inputs)) return { at: at || 'props', given: value, expected: expectedProps(inputs), instead: `write ${example}` };
  const given = value as Readonly<Record<string, unknown>>;
  return worstOf(Object.entries(inputs).map(([name, input]) => {
    const mistake = input.mistakeIn(given[name], pathOf(name, at));
    return mistake && !(name in given) ? { ...mistake, isLeftOut: true } : mistake;
  }));
}

/** An object of a class that has none of the props is something else, such as a token, a promise or a `Map`. So is a construct. */
function isStruct(value: unknown, inputs: PropInputs): value is object {
  return isObject(value) && !Construct.isConstruct(value) && (isPlain(value) || Object.keys(inputs).some((name) => name in value));
}

/**
 * A prop whose name is not known, but resembles that of a prop which is not given, or is its name elsewhere. Other unknown names pass,
 * unless the inputs are closed: an app may hand on an object that has more props than a construct takes, such as the props of a stack to a certificate.
 */
function misspeltProp(value: object, inputs: PropInputs, at: string, resembling = nearest): Mistake | undefined {
  const given = value as Readonly<Record<string, unknown>>;
  const isGiven = (name: string) => given[name] !== undefined;
  const missing = Object.keys(inputs).filter((name) => !isGiven(name));
  const unknown = Object.keys(given).filter((name) => isGiven(name) && !Object.hasOwn(inputs, name));
  const [mistake] = unknown.flatMap((name): Mistake[] => {
    const meant = resembling(name, missing) ?? knownElsewhere(name, missing, isGiven);
    return meant === undefined ? [] : [{ at: pathOf(name, at), given: given[name], problem: 'is not the name of a prop', expected: meant, instead: `write ${meant}` }];
  });
  return mistake;
}

/** The prop that is meant by its name elsewhere, if it is not given, nor another one with which the name can mean something else. */
function knownElsewhere(name: string, missing: readonly string[], isGiven: (name: string) => boolean): string | undefined {
  const known = OTHER_NAMES.find(({ written, unless }) => isSameWord(written, name) && !unless.some(isGiven));
  return known?.props.find((prop) => missing.includes(prop));
}

/** A prop of a similar construct, which has no effect in this one. One that is off has none in any. */
function siblingProp(value: object, inputs: PropInputs): Mistake | undefined {
  const given = value as Readonly<Record<string, unknown>>;
  const [mistake] = SIBLING_PROPS.filter(({ like }) => like in inputs).flatMap(({ of, props, byDefault }) => props
    .filter((name) => !(name in inputs) && !isOff(given[name], byDefault))
    .map((name): Mistake => ({ at: name, given: given[name], problem: `has no effect here, it is a prop of ${of}`, expected: 'undefined', instead: 'leave it out, or create such a construct' })));
  return mistake;
}

/** Whether a value has no effect anywhere. What is on by default is off for a reason. */
function isOff(value: unknown, byDefault = false): boolean {
  return value === undefined || value === byDefault || (Array.isArray(value) && value.length === 0);
}

/** A member that is not known, whatever its name resembles. */
function unknownMember(value: object, inputs: PropInputs, at: string): Mistake | undefined {
  const given = value as Readonly<Record<string, unknown>>;
  const name = Object.keys(given).find((each) => given[each] !== undefined && !Object.hasOwn(inputs, each));
  if (name === undefined) return undefined;
  const allowed = Object.keys(inputs);
  const meant = allowed.filter((each) => given[each] === undefined && isShortFor(name, each));
  const expected = meant.length === 1 ? meant[0] : `one of ${allowed.join(', ')}`;
  return { at: pathOf(name, at), given: given[name], problem: 'is not known', expected, instead: `write ${expected}` };
}

/** Whether a name leaves out letters of another one, as `failMode` does of `failureMode`. */
function isShortFor(short: string, name: string): boolean {
  const letters = name.toLowerCase();
  let from = 0;
  return short.length > 2 && [...short.toLowerCase()].every((letter) => (from = letters.indexOf(letter, from) + 1) > 0);
}

function expectedProps(inputs: PropInputs): string {
  const names = Object.keys(inputs);
  return `an object of props (${[...names.slice(0, MOST_LISTED), ...names.length > MOST_LISTED ? ['…'] : []].join(', ')})`;
}

function pathOf(name: string, at: string): string {
  return at ? `${at}.${name}` : name;
}
