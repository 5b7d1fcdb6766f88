import type { ZoneOfNames } from './records-request';

/**
 * The name whose validation record a name has: a wildcard shares that of the name after it. Record names are compared in this spelling.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export function validatedName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '').replace(/^\*\./, '');
}

/** The names that need a record, each once. */
export function validatedNames(names: readonly string[]): string[] {
  return [...new Set(names.map(validatedName))];
}

/** The names of all zones, the shortest first: the first name of a certificate can have 64 characters at most. */
export function namesOf(zones: readonly ZoneOfNames[]): string[] {
  return validatedNames(zones.flatMap(({ DomainNames }) => DomainNames)).sort((one, other) => one.length - other.length);
}
