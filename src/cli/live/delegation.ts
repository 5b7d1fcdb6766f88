import { normalizeDomainName } from '../../names/domain-name';
import { asked, NotAskedError, type Asked } from '../aws/asked';
import type { DnsClient } from '../dns/dns-client';
import { shareAddress } from '../dns/shared-address';
import { zoneOfName } from '../dns/zone-of-name';

/**
 * The name servers that DNS asks about a zone, if none of them is one of these: none if the zone is not delegated, undefined if it is delegated to these.
 * A server can have several names, so that their addresses count too.
 */
export async function otherNameServers(dns: DnsClient, zone: string, nameServers: readonly string[]): Promise<Asked<readonly string[] | undefined>> {
  return asked(async () => {
    if (dns.resolver === undefined) throw new NotAskedError('this machine has no resolver (give one with --resolver, such as 1.1.1.1)');
    const servers = await serversOf(dns, zone);
    const own = nameServers.map(normalizeDomainName);
    if (servers.some((server) => own.includes(server))) return undefined;
    if (servers.length === 0) return servers;
    const isSame = await shareAddress(dns, servers, own);
    if (isSame === undefined) throw new NotAskedError(`DNS does not tell the addresses of ${[...servers, ...own].join(', ')}`);
    return isSame ? undefined : servers;
  });
}

async function serversOf(dns: DnsClient, zone: string): Promise<readonly string[]> {
  const { name, servers, isSilent, unanswered, isBelowMissing } = await zoneOfName(dns, zone);
  if (isSilent) throw new NotAskedError(`the resolver ${dns.resolver} does not answer`);
  if (unanswered.includes(zone)) throw new NotAskedError(`the resolver ${dns.resolver} fails for its name servers`);
  // a resolver that knows no name servers at all cannot know those of this zone
  if (name === undefined && !isBelowMissing) throw new NotAskedError(`the resolver ${dns.resolver} knows no name servers`);
  return name === zone ? servers : [];
}
