import { isIP } from 'net';
import type { EndpointAddress } from './endpoint-address';
import type { EndpointFacts, ServerAnswer } from './facts';
import { isAbsent } from '../dns/answer';
import type { DnsClient } from '../dns/dns-client';
import type { TlsClient } from '../tls/tls-client';

/** A name with more addresses than this is asked at the first of them. */
const MOST_ADDRESSES = 4;

/** Connects to the addresses of a server, and looks at the certificate that it sends for a name. */
export async function lookAtEndpoint(dns: DnsClient, tls: TlsClient, name: string, { host, port }: EndpointAddress): Promise<EndpointFacts> {
  const { addresses, isUnknown } = await addressesOf(dns, host);
  const answers = await Promise.all(addresses.map(async (address) => ask(tls, name, { host: address, port })));
  return { name, host, port, isUnknown, answers, now: Date.now() };
}

async function ask(tls: TlsClient, name: string, server: EndpointAddress): Promise<ServerAnswer> {
  const handshake = await tls.handshake(server.host, server.port, name);
  if (handshake.outcome !== 'refused' && handshake.outcome !== 'silence') return { server, handshake };
  return { server, handshake, unnamed: await tls.handshake(server.host, server.port) };
}

async function addressesOf(dns: DnsClient, host: string): Promise<{ readonly addresses: readonly string[]; readonly isUnknown: boolean }> {
  if (isIP(host) !== 0) return { addresses: [host], isUnknown: false };
  const answers = await Promise.all([dns.addresses(host), dns.addresses6(host)]);
  const addresses = answers.flatMap(({ records }) => records.slice(0, MOST_ADDRESSES));
  return { addresses, isUnknown: addresses.length === 0 && !answers.every(isAbsent) };
}
