import { areFew, type Claimant, type Claims } from './claims';
import { identitiesAt, spellingsAt, spellingsOr } from './identities';
import { ROUTING_POLICIES, type RoutingPolicy } from '../catalog/routing-policies';
import type { Resource } from '../deployment/deployment';
import { grouped } from '../deployment/grouped';
import { outermost } from '../deployment/outermost';
import { isPresent, textsAt, valuesAt } from '../deployment/property';
import { nameSpelling, shownSpelling } from '../names/name-spelling';

const RECORD = 'AWS::Route53::RecordSet';
const RECORD_GROUP = 'AWS::Route53::RecordSetGroup';
const HOSTED_ZONE = 'AWS::Route53::HostedZone';

/** The resource types that have record sets. */
export const RECORD_TYPES: readonly string[] = [RECORD, RECORD_GROUP];

/** The types of records that lead clients to a service. */
const ADDRESS_TYPES = ['A', 'AAAA', 'CNAME'];

/**
 * The record sets of a resource. The Serverless Application Model repeats elements of a group, so elements with one name, type and identifier
 * count as one record set.
 */
export function recordsIn(resource: Resource): Claimant[] {
  if (resource.type === RECORD) return [{ resource, within: resource }];
  const records = valuesAt(resource, 'RecordSets[]');
  if (records.length < 2) return records.map((within) => ({ resource, within }));
  const elements = grouped(records, (within) =>
    JSON.stringify([namesOf(within), spellingsAt(within, 'Type'), identifiersOf({ resource, within })]));
  return [...elements.values()].map(([within]) => ({ resource, within }));
}

/** How to call a record set in a sentence: by its name and type. */
export function recordLabel({ within }: Claimant): string {
  const [[name = '…'], [type = '…']] = [namesOf(within), spellingsAt(within, 'Type')];
  return `${shownSpelling(name)} ${type}`;
}

/**
 * The names that a record set takes in its hosted zone, each with what may not be beside it.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
 */
export function recordClaims(record: Claimant): Claims {
  const { within } = record;
  const claimed: string[] = [];
  const excluded: string[] = [];
  const types = spellingsAt(within, 'Type').filter((type) => ADDRESS_TYPES.includes(type));
  const identifiers = types.length === 0 ? [] : identifiersOf(record);
  const names = identifiers.length === 0 ? [] : namesOf(within);
  const zones = names.length === 0 ? [] : zonesOf(record);
  if (!areFew(names.length, zones.length, types.length, identifiers.length)) return { claimed, excluded };
  const places = zones.flatMap((zone) => names.map((name) => JSON.stringify([zone, name])));
  const policies = routingPoliciesOf(record);
  for (const place of places) {
    for (const type of types) {
      claimed.push(`${place} ${type === 'CNAME' ? 'CNAME' : 'no CNAME'}`);
      excluded.push(`${place} ${type === 'CNAME' ? 'no CNAME' : 'CNAME'}`);
      for (const identifier of identifiers) {
        const [own, other] = identifier === SIMPLE ? ['simple', 'routed'] : ['routed', 'simple'];
        claimed.push(`${place} ${type} ${own}`, `${place} ${type} as ${identifier}`);
        excluded.push(`${place} ${type} ${other}`, `${place} ${type} as ${identifier}`);
      }
      for (const policy of policies) {
        claimed.push(`${place} ${type} by ${policy.name}`);
        const others = ROUTING_POLICIES.filter((other) => other !== policy && (other.isAlone || policy.isAlone));
        const routes = routesOf(record, policy).map((route) => `${place} ${type} ${policy.name} ${route}`);
        claimed.push(...routes);
        excluded.push(...others.map(({ name }) => `${place} ${type} by ${name}`), ...routes);
      }
    }
  }
  return { claimed, excluded };
}

/** The identifier that is used here for a record set without a routing policy. */
const SIMPLE = '';

/** The routing policies that a record set certainly has: more than one in different scenarios only. */
export function routingPoliciesOf({ within }: Claimant): RoutingPolicy[] {
  if (valuesAt(within, 'SetIdentifier').length === 0) return [];
  return ROUTING_POLICIES.filter(({ property, value }) =>
    value === undefined ? isPresent(within, property) === true : textsAt(within, property).includes(value));
}

/**
 * What a record set does with its routing policy that no other one with the same name and type can do, such as to be the primary one or to answer for a
 * country: nothing if only the deployment knows. A code of a location means nothing without its property: NA is North America and Namibia.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GeoLocation.html
 */
export function routesOf({ within }: Claimant, { distinct = [] }: RoutingPolicy): string[] {
  const texts = distinct.map((path) => {
    const label = distinct.length > 1 ? `${path.replace(/.*\./, '')} ` : '';
    return spellingsOr('', within, path).map((text) => text && label + text);
  });
  if (texts.length === 0 || !areFew(...texts.map(({ length }) => length))) return [];
  return texts.reduce((routes, values) => routes.flatMap((route) => values.map((value) => `${route} ${value}`.trim())));
}

/** The identifiers that tell a record set from others with its name and type. */
export function identifiersOf({ within }: Claimant): string[] {
  return spellingsOr(SIMPLE, within, 'SetIdentifier');
}

/** The hosted zones in which a record set can be, by ID or by name. An ID is the same in all stacks, a name only in those of one account. */
function zonesOf({ resource, within }: Claimant): string[] {
  const places = [within, resource];
  const ids = places.flatMap((place) => identitiesAt(place, 'HostedZoneId', HOSTED_ZONE)).map((id) => `ID ${id.replace('/hostedzone/', '')}`);
  if (ids.length > 0) return [...new Set(ids)];
  const account = resource.stack.account ?? outermost(resource.stack).path;
  return places.flatMap((place) => spellingsAt(place, 'HostedZoneName')).map((name) => `${nameSpelling(name)} of ${account}`);
}

/** The names that a record set can have, in one spelling each: Route 53 has a code for the asterisk of a wildcard. */
function namesOf(within: Claimant['within']): string[] {
  return spellingsAt(within, 'Name').map((name) => nameSpelling(name.replace('\\052', '*')));
}
