import type { ZoneOfName } from '../../dns/zone-of-name';
import type { Diagnosis } from '../diagnosis';
import type { NameFacts } from '../facts';

const aspect = 'zone';

/** Whether the internet finds a zone for a name. */
export function zoneDiagnoses({ name, zone }: Pick<NameFacts, 'name' | 'zone'>): Diagnosis[] {
  const { broken, below, servers, isBelowMissing } = zone;
  if (zone.isSilent) return [{ aspect, verdict: 'unanswered', message: `no answer from DNS for ${name}` }];
  // a resolver that fails for a top-level domain fails for each domain below it, whatever the state of this one
  if (broken && !isZoneOfUser(broken.name)) return [{ aspect, verdict: 'unanswered', message: `the resolver fails for all of ${broken.name}: ask another one with --resolver` }];
  if (broken) {
    return [broken.answersUnchecked ? {
      aspect,
      verdict: 'wrong',
      cause: 'broken-dnssec',
      message: `DNSSEC of ${broken.name} is broken: resolvers that verify signatures refuse its records`,
      fix: `remove the DS record of ${broken.name} at its registrar or in its parent zone, or sign the zone with the key that the DS record names`,
    } : {
      aspect,
      verdict: 'wrong',
      cause: 'broken-name-servers',
      message: `the name servers of ${broken.name} do not answer`,
      fix: `correct the NS records of ${broken.name} at its registrar or in its parent zone: a name server in them does not serve this zone`,
    }];
  }
  if (!isOfUser(zone)) {
    if (zone.name === undefined && !isBelowMissing) {
      return [{ aspect, verdict: 'unanswered', message: `the resolver knows no name servers for ${name} or its parents: ask another one with --resolver` }];
    }
    return isBelowMissing ? [{
      aspect,
      verdict: 'wrong',
      cause: 'unregistered-domain',
      message: `the domain ${below ?? name} does not exist in public DNS`,
      fix: isZoneOfUser(below)
        ? `correct the name if it is misspelt; else register ${below}, or set its name servers at the registrar`
        : 'correct the name: it has no top-level domain of public DNS',
    }] : [];
  }
  if (servers.length === 0) {
    return [zone.unanswered.includes(zone.name)
      ? { aspect, verdict: 'unanswered', message: `no answer from DNS for the name servers of ${zone.name}` }
      : { aspect, verdict: 'not-asked', message: `the name servers of ${zone.name}: not asked, as DNS has none for it` }];
  }
  return [{ aspect, verdict: 'right', message: `${zone.name} is delegated to ${servers.join(', ')}` }];
}

/** Whether the zone of a name can belong to a user. */
export function isOfUser<T extends Pick<ZoneOfName, 'name' | 'isOfRegistry'>>(zone: T): zone is T & { readonly name: string } {
  return zone.isOfRegistry !== true && isZoneOfUser(zone.name);
}

/** Whether a name can be that of a zone of a user: a top-level domain cannot. */
export function isZoneOfUser(zone: string | undefined): zone is string {
  return zone !== undefined && zone.includes('.');
}
