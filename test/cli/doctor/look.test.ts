import * as fc from 'fast-check';
import { EVIDENCE, type World } from './evidence';
import { FAILING, WORLD } from './random-zones';
import { NAME, RECORD } from './zones';
import { DnsClient } from '../../../src/cli/dns/dns-client';
import { diagnose } from '../../../src/cli/doctor/diagnoses';
import type { Diagnosis } from '../../../src/cli/doctor/diagnosis';
import { lookAt } from '../../../src/cli/doctor/look';
import { FakeDns } from '../dns/fake-dns';

/** What is wrong in a world, as the name servers and the resolver show it. */
async function wrongIn({ zones, servers }: World): Promise<Diagnosis[]> {
  const started = [await FakeDns.start(zones), ...await Promise.all(Object.values(servers).map(async (own) => FakeDns.start(own)))];
  const [resolver, ...others] = started.map(({ address }) => address);
  try {
    const authority = (address: string) => others[Object.keys(servers).indexOf(address)] ?? resolver;
    const found = diagnose(await lookAt(new DnsClient({ resolver, authority }), NAME, RECORD));
    return found.filter(({ verdict }) => verdict === 'wrong');
  } finally {
    started.forEach((server) => server.stop());
  }
}

test('whatever DNS has, each cause has its evidence there', async () => {
  await fc.assert(fc.asyncProperty(WORLD, async (world) => {
    const wrong = await wrongIn(world);
    expect(wrong.filter(({ cause }) => cause === undefined || !EVIDENCE[cause]?.(world))).toEqual([]);
  }), { numRuns: 250 });
});

test('questions that fail are no cause, but for name servers that fail for all of a name', async () => {
  await fc.assert(fc.asyncProperty(FAILING, async (world) => {
    const wrong = await wrongIn(world);
    expect(wrong.filter(({ cause }) => !cause?.startsWith('broken-') || !EVIDENCE[cause]?.(world))).toEqual([]);
  }), { numRuns: 100 });
});
