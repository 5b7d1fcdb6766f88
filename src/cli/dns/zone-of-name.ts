import { isFailed } from './answer';
import type { DnsClient } from './dns-client';
import { normalizeDomainName, withoutWildcard } from '../../names/domain-name';

/** The zone that DNS asks for a name. */
export interface ZoneOfName {
  /** The zone; undefined if none was found. */
  readonly name?: string;

  /** The names of its name servers, sorted; none if DNS does not tell them, though the domain exists. */
  readonly servers: readonly string[];

  /** Whether it is the zone of a registry, such as `com` or `co.uk`, in which domains are registered. */
  readonly isOfRegistry?: boolean;

  /** The name just below the zone; undefined if the name is the zone's own. */
  readonly below?: string;

  /** Whether the name just below the zone does not exist. */
  readonly isBelowMissing: boolean;

  /** The uppermost name between the zone and the name for which the resolver has no answer. */
  readonly broken?: BrokenZone;

  /** The names between the zone and the name for which the question for name servers has failed: each can be a zone. */
  readonly unanswered: readonly string[];

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
  const unanswered: string[] = [];
  let below: string | undefined;
  let isBelowMissing = false;
  for (const suffix of suffixesOf(name)) {
    const { records, failure } = await dns.nameServers(suffix);
    if (failure === 'silence') return { servers: [], isBelowMissing: false, unanswered, isSilent: true };
    // a resolver follows an alias, and returns the name servers of its target
    if (records.length > 0 && (await dns.cname(suffix)).records.length === 0) {
      const broken = await brokenIn(dns, unanswered);
      // the zone of a top-level domain has nothing but delegations, so that this domain has a zone
      if (!suffix.includes('.') && below !== undefined && !isBelowMissing && !broken) return { name: below, servers: [], isBelowMissing: false, unanswered, isSilent: false };
      const isOfRegistry = isBelowMissing && await servesParent(dns, suffix, records);
      return { name: suffix, servers: records, isOfRegistry, below, isBelowMissing, unanswered, broken, isSilent: false };
    }
    if (isFailed({ failure })) unanswered.push(suffix);
    below = suffix;
    isBelowMissing = failure === 'no-name';
  }
  // a resolver that does not know the root says of each name that it does not exist
  const knowsRoot = isBelowMissing && (await dns.nameServers('.')).records.length > 0;
  return { servers: [], below, isBelowMissing: knowsRoot, unanswered, broken: await brokenIn(dns, unanswered), isSilent: false };
}

/** Whether a name server of a zone is one of the top-level domain, as only those of registries are. */
async function servesParent(dns: DnsClient, zone: string, servers: readonly string[]): Promise<boolean> {
  const parent = zone.slice(zone.indexOf('.') + 1);
  return !parent.includes('.') && (await dns.nameServers(parent)).records.some((server) => servers.includes(server));
}

/**
 * Some servers fail for types that they do not know, and a resolver fails if the zone of an alias's target is broken: the zone itself is broken only if
 * neither an address nor an alias can be asked. Of several, the uppermost is the cause.
 */
async function brokenIn(dns: DnsClient, unanswered: readonly string[]): Promise<BrokenZone | undefined> {
  for (const name of [...unanswered].reverse()) {
    const answers = await Promise.all([dns.addresses(name), dns.cname(name)]);
    if (answers.every(isFailed)) return { name, answersUnchecked: await dns.answersUnchecked(name) };
  }
  return undefined;
}
