import type { DeployedStack } from './deployment';
import { isMap } from './intrinsics';
import { LIMITS } from './limits';
import { numberOf } from './numbered';

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
  return left >= 0 || typeof value !== 'object' || value === null ? `in stack ${numberOf(stack)}: ${text}` : `expression ${numberOf(value)}`;
}

/** The name of what a handle stands for. */
function namedBy(handle: unknown, stack: DeployedStack): string | undefined {
  return stack.entry('Parameters', handle)?.logicalId ?? stack.resource(handle)?.path;
}
