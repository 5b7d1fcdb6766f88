import { FakeDns } from './fake-dns';
import type { Zones } from './message';
import { DnsClient } from '../../../src/cli/dns/dns-client';

/** Asks a DNS that has these zones. */
export async function asking<T>(zones: Zones, ask: (dns: DnsClient, server: FakeDns) => Promise<T>): Promise<T> {
  const server = await FakeDns.start(zones);
  try {
    return await ask(new DnsClient({ resolver: server.address }), server);
  } finally {
    server.stop();
  }
}
