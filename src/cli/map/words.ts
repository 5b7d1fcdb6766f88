import type { CertificateMap, MappedCertificate } from './certificate-map';
import { plural } from '../../names/plural';

/** Where a stack or a certificate is, when nobody says. */
export const ANYWHERE = 'decided at deployment';

/** What stands in the place of a certificate that only the deployment knows. */
export const GIVEN_AT_DEPLOYMENT = 'given at deployment';

/** A name as short as it can be and still be told from others: of an ARN, the id at its end. */
export function shortNameOf({ name }: MappedCertificate): string {
  return /^arn:.*[:/]([^:/]+)$/.exec(name)?.[1] ?? name;
}

// A certificate may have a hundred names: these are enough to recognize it.
const MOST_NAMES = 4;

/** The names that a certificate covers: the first ones, and how many more there are. */
export function namesOf({ domainNames }: MappedCertificate): string[] {
  const more = domainNames.length - MOST_NAMES;
  return more > 0 ? [...domainNames.slice(0, MOST_NAMES), `and ${more} more`] : [...domainNames];
}

/** How many of what the map shows. */
export function counts({ certificates, uses, findings }: CertificateMap): string {
  const consumers = new Set(uses.map((use) => use.consumer)).size;
  const regions = new Set([...certificates, ...uses.map((use) => use.consumer)].flatMap((each) => each.region ?? [])).size;
  return [
    plural(certificates.length, 'certificate'), plural(consumers, 'consumer'), plural(regions, 'region'), plural(findings.length, 'finding'),
  ].join(' · ');
}

/** The items of a list by what they have in common, in the order in which that comes first. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...groups.get(keyOf(item)) ?? [], item]);
  return groups;
}
