import { lookup } from 'node:dns/promises';
import { setTimeout } from 'node:timers/promises';
import type { ProbeEvent } from './probe-event';
import { handshake, type Handshake } from '../../../tls/handshake';

/** What a server at one address of an endpoint does. */
export interface Look {
  /** Undefined if the name has no address. */
  readonly address?: string;
  readonly handshake: Handshake;
}

/** How long to wait for servers, in milliseconds. */
export interface Patience {
  readonly handshake: number;
  readonly pause: number;
  readonly attempts: number;
}

/** A name can have any number of addresses. */
const MOST_ADDRESSES = 16;

/** Looks at all servers of an endpoint, as one of them may still have an old certificate. It tries again when one cannot be reached. */
export async function look(endpoint: ProbeEvent, patience: Patience, ca?: string): Promise<readonly Look[]> {
  for (let attempt = 1; ; attempt++) {
    const looks = await lookOnce(endpoint, patience, ca);
    const isReached = looks.every(({ handshake: { outcome } }) => outcome !== 'nothing' && outcome !== 'silence');
    if (isReached || attempt >= patience.attempts) return looks;
    await setTimeout(patience.pause);
  }
}

async function lookOnce({ Address, DomainName, Port }: ProbeEvent, patience: Patience, ca?: string): Promise<readonly Look[]> {
  const addresses = await addressesOf(Address);
  if (addresses.length === 0) return [{ handshake: { outcome: 'nothing' } }];
  return Promise.all(addresses.map(async (address) => ({
    address,
    handshake: await handshake({
      address,
      port: Port,
      name: DomainName,
      patience: patience.handshake,
      signal: new AbortController().signal,
      ca: ca === undefined ? undefined : [ca],
    }),
  })));
}

/** Lambda reaches IPv6 in some subnets only, so those addresses count if there are no others. */
async function addressesOf(host: string): Promise<readonly string[]> {
  const found = await lookup(host, { all: true }).catch(() => []);
  const family = Math.min(...found.map((each) => each.family));
  return found.filter((each) => each.family === family).map(({ address }) => address).slice(0, MOST_ADDRESSES);
}
