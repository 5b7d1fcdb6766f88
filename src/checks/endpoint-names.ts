import type { Claimant, Claims } from './claims';
import { ENDPOINT_NAMES, type EndpointNames } from '../catalog/endpoint-names';
import { partitionOf } from '../catalog/partitions';
import type { Located, Resource } from '../deployment/deployment';
import { spellingsOf } from '../deployment/follow';
import { grouped } from '../deployment/grouped';
import { outermost } from '../deployment/outermost';
import { textAt, valuesAt } from '../deployment/property';
import { nameSpelling, shownSpelling } from '../names/name-spelling';

/** The facts of a resource type whose names belong to one endpoint only. */
export function endpointNamesOf({ type }: Resource): EndpointNames | undefined {
  return ENDPOINT_NAMES.find((facts) => facts.type === type);
}

/** The names of an endpoint, each of them once. */
export function namesIn(resource: Resource): Claimant[] {
  const facts = endpointNamesOf(resource);
  if (!facts || (facts.unless && textAt(resource, facts.unless, 'false') !== 'false')) return [];
  const values = facts.properties.flatMap((path) => valuesAt(resource, path));
  if (values.length < 2) return values.map((within) => ({ resource, within }));
  const names = grouped(values, ({ value, stack }) => JSON.stringify(spellings({ value, stack })));
  return [...names.values()].map(([within]) => ({ resource, within }));
}

/** The names that a claimant can be, with the place in which each belongs to one endpoint only. */
export function nameClaims({ resource, within }: Claimant): Claims {
  const facts = endpointNamesOf(resource);
  if (!facts || !('value' in within)) return { claimed: [], excluded: [] };
  const { region } = resource.stack;
  const everywhere = facts.within === 'partition' && region ? partitionOf(region) : undefined;
  const place = everywhere ?? region ?? `the region of ${outermost(resource.stack).path}`;
  const claimed = spellings(within).map((name) => JSON.stringify([facts.of, place, name]));
  return { claimed, excluded: claimed };
}

/** How to call a name in a sentence. */
export function nameLabel({ within }: Claimant): string {
  const [name = '…'] = 'value' in within ? spellings(within) : [];
  return shownSpelling(name);
}

function spellings({ value, stack }: Located): string[] {
  return spellingsOf(value, stack).map(nameSpelling);
}
