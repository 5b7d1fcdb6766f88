import type { DeployedStack } from './deployment';
import { LIMITS, note } from './limits';
import type { Resolved } from './resolved';
import { Incomparable, Unknown, UNREAD } from './unknown';
import { HOLE } from '../names/dummy-values';
import { isStoredValue, splitReplacedLater } from '../names/replaced-later';

/** What was resolved, with a hole for each part that CloudFormation replaces while it deploys, such as a dynamic reference. */
export function withReplacedParts(resolved: Resolved, stack: DeployedStack): Resolved {
  if (!('text' in resolved) || !resolved.text.includes('{{')) return resolved;
  const parts = splitReplacedLater(resolved.text);
  if (parts.length === 1) return resolved;
  // There is a text before and after each of them.
  if (parts.length > 2 * LIMITS.holes + 1) {
    note('text');
    return UNREAD;
  }
  const { holes = [] } = resolved;
  let next = 0;
  const kept = parts.flatMap((part, index) => {
    const inside = holes.slice(next, next += part.split(HOLE).length - 1);
    return index % 2 === 0 ? inside : [replaced(part, inside, stack)];
  });
  const text = parts.map((part, index) => index % 2 === 0 ? part : HOLE).join('');
  return text === HOLE ? kept[0] : { text, holes: kept };
}

/** What replaces a part, which may have unknown parts itself. */
function replaced(part: string, inside: readonly Unknown[], { path }: DeployedStack): Unknown {
  if (inside.includes(UNREAD)) return UNREAD;
  const describe = () => JSON.stringify([path, part, ...inside.map((hole) => hole.origin)]);
  const isComparable = isStoredValue(part) && !inside.some((hole) => hole instanceof Incomparable);
  return isComparable ? new Unknown(describe) : new Incomparable(describe);
}
