import type { DeployedStack } from './deployment';
import { isMap } from './intrinsics';
import { LIMITS } from './limits';

const numbers = new WeakMap<object, number>();
let last = 0;

/** An expression as a text that is the same wherever the expression is the same. */
export function expressionText(value: unknown, stack: DeployedStack): string {
  let left = LIMITS.parts;
  const plain = (part: unknown): unknown => {
    if (--left < 0) return undefined;
    if (Array.isArray(part)) return part.map(plain);
    if (isMap(part)) return Object.entries(part).map(([name, inner]) => [name, plain(inner)]);
    return typeof part === 'object' && part !== null ? namedBy(part, stack) : part;
  };
  const text = JSON.stringify(plain(value));
  return left >= 0 || typeof value !== 'object' || value === null ? `in ${stack.path}: ${text}` : `expression ${numberOf(value)}`;
}

function numberOf(value: object): number {
  const known = numbers.get(value);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(value, last);
  return last;
}

/** The name of what a handle stands for. */
function namedBy(handle: unknown, stack: DeployedStack): string | undefined {
  return stack.entry('Parameters', handle)?.logicalId ?? stack.resource(handle)?.path;
}
