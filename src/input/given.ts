import { isToken } from './token';
import { printable } from '../names/printable';

/** Longest text that a message repeats. */
const LONGEST = 60;

/** A text that may be a private key, which no message repeats. */
const PEM = /-----BEGIN /;

/** Whether a message can repeat a text as a whole. */
export function isRepeatable(text: string): boolean {
  return text.length <= LONGEST && !PEM.test(text);
}

interface HumanDuration {
  toHumanString(): string;
}

/** An app may have two copies of aws-cdk-lib, with a class each. */
function isDuration(value: object): value is HumanDuration {
  return 'toSeconds' in value && 'toHumanString' in value && typeof value.toHumanString === 'function';
}

/** How a message names the value that was given. */
export function describeGiven(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (isToken(value)) return 'a token, whose value is known only at deployment';
  if (typeof value === 'string' && PEM.test(value)) return 'a PEM text';
  if (typeof value === 'string') return `the text "${printable(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value)}"`;
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${value}`;
  if (typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return `the ${value.name ? `function or class ${value.name}` : 'function'}`;
  if (typeof value === 'symbol') return 'a symbol';
  if (isDuration(value)) return `a Duration of ${value.toHumanString() || 'NaN'}`;
  const { constructor } = value;
  return typeof constructor === 'function' && constructor !== Object && constructor.name ? `an object of class ${constructor.name}` : 'an object';
}
