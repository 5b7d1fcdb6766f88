import { isRepeatable } from './given';
import { isToken } from './token';

/** What is wrong with a value, or with a part of it. */
export interface Mistake {
  /** Where it is: the name of the prop, and where in its value. */
  readonly at: string;
  readonly given: unknown;
  /** What is allowed there. */
  readonly expected: string;
  /** What is wrong, where that is not that something else is expected. */
  readonly problem?: string;
  /** What to write instead. */
  readonly instead: string;
  /** Whether the prop is not there at all, rather than undefined. */
  readonly isLeftOut?: boolean;
  /** Whether a text that the CDK CLI has yet to look up may turn out to be right. */
  readonly mayBeRightLater?: boolean;
  /** The mistakes beside it, which count if it is right later, as they may be too. */
  readonly besides?: readonly Mistake[];
}

/** The mistake to report: the first that is certain, or else the first. */
export function worstOf(found: readonly (Mistake | undefined)[]): Mistake | undefined {
  const mistakes = found.flatMap((each) => each ? [each, ...each.besides ?? []] : []);
  const certain = mistakes.find(({ mayBeRightLater }) => !mayBeRightLater);
  const [first, ...besides] = mistakes;
  return certain ?? (besides.length > 0 ? { ...first, besides } : first);
}

/** What a prop or an argument takes. */
export interface Input {
  /** Completes "must be …". */
  readonly expected: string;
  /** Code that gives such a value. */
  readonly example: string;
  /** What is wrong with a value that is given at `at`. */
  readonly mistakeIn: (value: unknown, at: string) => Mistake | undefined;
}

/** What a prop takes that may be left out. */
export interface OptionalInput extends Input {
  readonly isOptional: true;
}

/** What a prop takes that has to be given. */
export interface RequiredInput extends Input {
  readonly isOptional: false;
}

/** What each prop of a struct takes. A prop that is missing here does not compile. */
export type Inputs<P> = { readonly [K in keyof P]-?: undefined extends P[K] ? OptionalInput : RequiredInput };

export function required(input: Input): RequiredInput {
  return { ...input, isOptional: false };
}

export function optional(input: Input): OptionalInput {
  return {
    ...input,
    isOptional: true,
    mistakeIn: (value, at) => {
      const mistake = value === undefined ? undefined : input.mistakeIn(value, at);
      return value === null && mistake ? { ...mistake, instead: `leave ${at} out, or write ${input.example}` } : mistake;
    },
  };
}

/** A value that a test recognizes. */
export function kind(expected: string, example: string, isOne: (value: unknown) => boolean): Input {
  const mistakeIn = (value: unknown, at: string) => isOne(value) ? undefined : { at, given: value, expected, instead: `write ${example}` };
  return { expected, example, mistakeIn };
}

/** Lets a text pass that the CDK CLI has yet to look up. */
export function mayBeLookedUp(input: Input): Input {
  return rightLater(input, (value) => typeof value === 'string');
}

/** Lets a number pass that an app makes of such a text. */
export function mayBeLookedUpNumber(input: Input): Input {
  return rightLater(input, Number.isNaN);
}

function rightLater(input: Input, mayBeRightLater: (value: unknown) => boolean): Input {
  return {
    ...input,
    mistakeIn: (value, at) => {
      const mistake = input.mistakeIn(value, at);
      return mistake && { ...mistake, mayBeRightLater: mayBeRightLater(value) };
    },
  };
}

export function text(expected: string, example: string): Input {
  return kind(expected, literal(example), (value) => typeof value === 'string');
}

/** A text as an app writes it. */
function literal(content: string): string {
  return content.includes("'") ? `"${content}"` : `'${content}'`;
}

/** Texts and numbers that people write for a flag, with what they mean. */
const SPELLINGS = new Map<unknown, boolean>([
  ...['true', 'yes', 'on', '1', 1].map((spelling) => [spelling, true] as const),
  ...['false', 'no', 'off', '0', 0].map((spelling) => [spelling, false] as const),
]);

export const FLAG: Input = {
  ...kind('true or false', 'true', (value) => typeof value === 'boolean'),
  mistakeIn: (value, at) => {
    if (typeof value === 'boolean') return undefined;
    const meant = SPELLINGS.get(typeof value === 'string' ? value.trim().toLowerCase() : value);
    return { at, given: value, expected: 'true or false', instead: meant === undefined ? 'write true or false, without quotes' : `write ${meant}` };
  },
};

/** One value of an enum of texts, which has to be known while the app runs. */
export function oneOf(name: string, values: Record<string, string>): Input {
  const [keys, allowed] = [Object.keys(values), Object.values(values)];
  const known = kind(`one of ${allowed.map((value) => `"${value}"`).join(', ')}`, `${name}.${keys[0]}`,
    (value) => typeof value === 'string' && allowed.includes(value));
  return {
    ...known,
    mistakeIn: (value, at) => {
      const mistake = known.mistakeIn(value, at);
      const key = keys.find((each) => typeof value === 'string' && each === value.toUpperCase().replaceAll('-', '_'));
      const instead = key ? `write ${name}.${key}` : `write ${name}.${keys[0]} or another ${name}`;
      return mistake && { ...mistake, instead, mayBeRightLater: typeof value === 'string' };
    },
  };
}

/** One value of an enum of texts, or a token for one. */
export function oneOfOrToken(name: string, values: Record<string, string>): Input {
  const known = oneOf(name, values);
  return { ...known, mistakeIn: (value, at) => typeof value === 'string' && isToken(value) ? undefined : known.mistakeIn(value, at) };
}

/** A text that is known while the app runs. */
export function literalText(expected: string, example: string): Input {
  return kind(expected, literal(example), (value) => typeof value === 'string' && !isToken(value));
}

/** A number, or a token for one. */
export function number(example: string): Input {
  const known = mayBeLookedUpNumber(kind('a number', example, (value) => typeof value === 'number' && !Number.isNaN(value)));
  return {
    ...known,
    mistakeIn: (value, at) => {
      const mistake = known.mistakeIn(value, at);
      const isDigits = typeof value === 'string' && /^\d{1,9}$/.test(value);
      return mistake && isDigits ? { ...mistake, instead: `write ${Number(value)}` } : mistake;
    },
  };
}

/** A port, or a token for one. */
export function port(example: string): Input {
  const known = number(example);
  const expected = 'a port (1 to 65535)';
  return {
    expected,
    example,
    mistakeIn: (value, at) => {
      const mistake = known.mistakeIn(value, at);
      if (mistake) return { ...mistake, expected };
      const isPort = isToken(value) || (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65535);
      return isPort ? undefined : { at, given: value, expected, instead: `write ${example}` };
    },
  };
}

export function listOf(item: Input, items: string): Input {
  const [expected, example] = [`a list of ${items}`, `[${item.example}]`];
  return {
    expected,
    example,
    mistakeIn: (value, at) => {
      if (Array.isArray(value)) {
        return worstOf(Array.from(value, (each: unknown, index) => mistakeInItem(item, each, `${at}[${index}]`)));
      }
      if (item.mistakeIn(value, at)) return { at, given: value, expected, instead: `write ${example}` };
      return { at, given: value, expected, instead: typeof value === 'string' && isRepeatable(value) ? `write ['${value}']` : 'put it into a list' };
    },
  };
}

/** A list whose items are known while the app runs, each of which may be a token. */
export function listOfKnown(item: Input, items: string): Input {
  const list = listOf(item, items);
  return {
    ...list,
    mistakeIn: (value, at) => isToken(value)
      ? { at, given: value, expected: list.expected, problem: 'is a token, whose items are known only at deployment', instead: `list them one by one, as ${list.example}` }
      : list.mistakeIn(value, at),
  };
}

/** A list in a list is most often one that was given to a method which takes its items one by one. */
function mistakeInItem(item: Input, value: unknown, at: string): Mistake | undefined {
  const mistake = item.mistakeIn(value, at);
  const isListOfThem = Array.isArray(value) && value.length > 0 && value.every((each: unknown) => !item.mistakeIn(each, at));
  return mistake && isListOfThem ? { ...mistake, instead: 'give what is in the list one by one, without the list around it' } : mistake;
}

export function mapOf(item: Input, expected: string, example: string): Input {
  return {
    expected,
    example,
    mistakeIn: (value, at) => isObject(value) && (Object.keys(value).length > 0 || isPlain(value))
      ? worstOf(Object.entries(value).map(([key, each]) => item.mistakeIn(each, `${at}["${key}"]`)))
      : { at, given: value, expected, instead: `write ${example}` },
  };
}

/** Whether an object has no class. An object of another copy of JavaScript's own classes has none either. */
export function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
