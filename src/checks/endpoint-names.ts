import { areFew, type Claimant, type Claims } from './claims';
import { spellingsOr } from './identities';
import { ENDPOINT_NAMES, type EndpointNames } from '../catalog/endpoint-names';
import { partitionOf } from '../catalog/partitions';
import type { Located, Resource } from '../deployment/deployment';
import { spellingsOf } from '../deployment/follow';
import { grouped } from '../deployment/grouped';
import { numberOf } from '../deployment/numbered';
import { outermost } from '../deployment/outermost';
import { isPresent, valuesAt } from '../deployment/property';
import { nameSpelling, shownSpelling } from '../names/name-spelling';

/** The facts of a resource type whose names belong to one endpoint only: those of each service that has them. */
export function endpointNamesOf({ type }: Resource): readonly EndpointNames[] {
  return ENDPOINT_NAMES.filter((facts) => facts.type === type);
}

/** The names of an endpoint, each of them once. */
export function namesIn(resource: Resource, facts: EndpointNames | undefined): Claimant[] {
  if (!facts) return [];
  const { properties, needs, when, below } = facts;
  if (needs && isPresent(resource, needs) !== true) return [];
  if (when && !canBe(resource, when)) return [];
  const values = properties.flatMap((path) => valuesAt(resource, path));
  if (values.length < 2) return values.map((within) => ({ resource, within }));
  const names = grouped(values, (within) => JSON.stringify(spellings({ resource, within }, below)));
  return [...names.values()].map(([within]) => ({ resource, within }));
}

/** Whether a property certainly has a value: outside of a scenario, in one of them. */
function canBe(resource: Resource, { property, is, absent }: NonNullable<EndpointNames['when']>): boolean {
  return spellingsOr(absent, resource, property).includes(is);
}

/** The names that a claimant can be, with the place in which each belongs to one endpoint only. */
export function nameClaims(claimant: Claimant, facts: EndpointNames | undefined): Claims {
  if (!facts) return { claimed: [], excluded: [] };
  const { stack } = claimant.resource;
  const everywhere = facts.within === 'partition' && stack.region ? partitionOf(stack.region) : undefined;
  const place = everywhere ?? stack.region ?? `the region of stack ${numberOf(outermost(stack))}`;
  const claimed = spellings(claimant, facts.below).map((name) => JSON.stringify([facts.of, place, name]));
  return { claimed, excluded: claimed };
}

/** How to call a name in a sentence. */
export function nameLabel(claimant: Claimant, { below }: EndpointNames): string {
  const [name = '…'] = spellings(claimant, below);
  return shownSpelling(name);
}

/** The spellings of a name. A name below another one may be empty: then it is that one. */
function spellings({ resource, within }: Claimant, below?: string): string[] {
  if (!('value' in within)) return [];
  const names = spellingsIn(within);
  if (!below) return names;
  const parents = valuesAt(resource, below).flatMap(spellingsIn);
  return areFew(names.length, parents.length) ? parents.flatMap((parent) => names.map((name) => (name ? `${name}.${parent}` : parent))) : [];
}

function spellingsIn({ value, stack }: Located): string[] {
  return spellingsOf(value, stack).map(nameSpelling);
}
