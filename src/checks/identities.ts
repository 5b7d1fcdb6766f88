import type { Located, Resource } from '../deployment/deployment';
import { follow, spellingsOf } from '../deployment/follow';
import { valuesAt } from '../deployment/property';

/** The spellings of the texts that a property can have. */
export function spellingsAt(within: Resource | Located, path: string): string[] {
  return valuesAt(within, path).flatMap(({ value, stack }) => spellingsOf(value, stack));
}

/**
 * What tells apart the things that a property can mean: a resource of this type by its place, whichever of its attributes the property takes, and
 * everything else by its text.
 */
export function identitiesAt(within: Resource | Located, path: string, type: string): string[] {
  const identities = valuesAt(within, path).flatMap(({ value, stack }) => follow(value, stack).flatMap((endpoint) =>
    endpoint !== 'unknown' && 'resource' in endpoint && endpoint.resource.type === type
      ? [JSON.stringify([endpoint.resource.stack.path, endpoint.resource.logicalId])]
      : spellingsOf(value, stack)));
  return [...new Set(identities)];
}
