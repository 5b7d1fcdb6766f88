import { Resolver } from 'node:dns/promises';
import { asked, NotAskedError, type Asked } from '../aws/asked';

/** What is asked of DNS. */
export type Dns = Pick<Resolver, 'resolveNs' | 'resolve4'>;

/** The resolver of this machine. */
export function machineDns(): Dns {
  return new Resolver({ timeout: 2500, tries: 2 });
}

/** The answers by which DNS says that there are no such records. */
const ABSENT: readonly unknown[] = ['ENOTFOUND', 'ENODATA'];

/**
 * The name servers that DNS asks about a zone, if none of them is one of these: none if the zone is not delegated, undefined if it is delegated to these.
 * A server can have several names, so that their addresses count too.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/white-label-name-servers.html
 */
export async function otherNameServers(dns: Dns, zone: string, nameServers: readonly string[]): Promise<Asked<readonly string[] | undefined>> {
  return asked(async () => {
    const servers = await serversOf(dns, zone);
    if (servers.length === 0) {
      // A resolver that knows no name servers at all cannot know those of this zone.
      if ((await serversOf(dns, zone.split('.').at(-1)!)).length === 0) throw new NotAskedError('the resolver of this machine knows no name servers');
      return servers;
    }
    const own = nameServers.map(bare);
    return servers.some((server) => own.includes(server)) || await shareAddress(dns, servers, own) ? undefined : servers;
  });
}

async function serversOf(dns: Dns, zone: string): Promise<string[]> {
  try {
    return (await dns.resolveNs(zone)).map(bare).sort();
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (ABSENT.includes(code)) return [];
    throw new NotAskedError(`DNS does not say which name servers it has (${String(code)})`);
  }
}

async function shareAddress(dns: Dns, some: readonly string[], others: readonly string[]): Promise<boolean> {
  const [these, those] = await Promise.all([some, others].map(async (servers) => addressesOf(dns, servers)));
  return those.some((address) => these.includes(address));
}

/** All of them: with one address unknown, the servers can be the same. */
async function addressesOf(dns: Dns, servers: readonly string[]): Promise<string[]> {
  const addresses = await Promise.all(servers.map(async (server) => dns.resolve4(server).catch(({ code }: { readonly code?: unknown }) => {
    throw new NotAskedError(`DNS does not say which address ${server} has (${String(code)})`);
  })));
  return addresses.flat();
}

function bare(name: string): string {
  return name.replace(/\.$/, '').toLowerCase();
}
