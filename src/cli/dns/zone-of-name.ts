import { isAbsent, isFailed } from './answer';
import type { DnsClient } from './dns-client';
import { normalizeDomainName, withoutWildcard } from '../../names/domain-name';

/** The zone that DNS asks for a name. */
export interface ZoneOfName {
  /** The zone; undefined if none was found. */
  readonly name?: string;

  /** The names of its name servers, sorted. */
  readonly servers: readonly string[];

  /** The name just below the zone; undefined if the name is the zone's own. */
  readonly below?: string;

  /** Whether the name just below the zone does not exist. */
  readonly isBelowMissing: boolean;

  /** The uppermost name between the zone and the name for which the resolver has no answer. */
  readonly broken?: BrokenZone;

  /** Whether the resolver did not answer at all, so that nothing else is known. */
  readonly isSilent: boolean;
}

/** A zone without answers. */
export interface BrokenZone {
  readonly name: string;

  /** Whether the resolver answers when it does not check DNSSEC. */
  readonly answersUnchecked?: boolean;
}

/** A name and each of its parents, the longest first. */
export function suffixesOf(name: string): string[] {
  const labels = withoutWildcard(normalizeDomainName(name)).split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}

/** Climbs from a name to the zone in which it is. */
export async function zoneOfName(dns: DnsClient, name: string): Promise<ZoneOfName> {
  let below: string | undefined;
  let failed: string | undefined;
  let isBelowMissing = false;
  for (const suffix of suffixesOf(name)) {
    const { records, failure } = await dns.nameServers(suffix);
    if (failure === 'silence') return { servers: [], isBelowMissing: false, isSilent: true };
    // a resolver follows an alias, and returns the name servers of its target
    if (records.length > 0 && isAbsent(await dns.cname(suffix))) {
      return { name: suffix, servers: records, below, isBelowMissing, broken: await brokenAt(dns, failed), isSilent: false };
    }
    if (isFailed({ failure })) failed = suffix;
    below = suffix;
    isBelowMissing = failure === 'no-name';
  }
  return { servers: [], below, isBelowMissing, broken: await brokenAt(dns, failed), isSilent: false };
}

/**
 * Some servers fail for types that they do not know, and a resolver fails if the zone of an alias's target is broken: the zone itself is broken only if
 * neither an address nor an alias can be asked.
 */
async function brokenAt(dns: DnsClient, name: string | undefined): Promise<BrokenZone | undefined> {
  if (name === undefined) return undefined;
  const answers = await Promise.all([dns.addresses(name), dns.cname(name)]);
  return answers.every(isFailed) ? { name, answersUnchecked: await dns.answersUnchecked(name) } : undefined;
}
