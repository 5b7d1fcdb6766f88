import type { DnsClient } from './dns-client';

/**
 * Whether some name servers have an address of others: a server can have several names. Undefined if an address is not known.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/white-label-name-servers.html
 */
export async function shareAddress(dns: DnsClient, some: readonly string[], others: readonly string[]): Promise<boolean | undefined> {
  const [these, those] = await Promise.all([some, others].map(async (servers) => Promise.all(servers.map(async (server) => dns.addresses(server)))));
  const addresses = these.flatMap(({ records }) => records);
  if (those.some(({ records }) => records.some((address) => addresses.includes(address)))) return true;
  return [these, those].every((answers) => answers.length > 0 && answers.every(({ records }) => records.length > 0)) ? false : undefined;
}
