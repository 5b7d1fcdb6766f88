import { NAME, RECORD, VALIDATED } from './zones';
import { DnsClient } from '../../../src/cli/dns/dns-client';
import { diagnose } from '../../../src/cli/doctor/diagnoses';
import type { Diagnosis } from '../../../src/cli/doctor/diagnosis';
import type { ValidationRecord } from '../../../src/cli/doctor/facts';
import { lookAt } from '../../../src/cli/doctor/look';
import { FakeDns } from '../dns/fake-dns';
import type { Zones } from '../dns/message';

const { [`${RECORD.name} CNAME`]: _, ...others } = VALIDATED;

/** A domain that is delegated and lacks the validation record. */
export const UNVALIDATED: Zones = others;

/** What is found in zones; `servers` are the zones on name servers, by address. No record is known if it is null. */
export async function findingsIn(
  zones: Zones, name = NAME, record: ValidationRecord | null = RECORD, servers: Record<string, Zones> = {},
): Promise<Diagnosis[]> {
  const resolver = await FakeDns.start(zones);
  const authorities = await Promise.all(Object.entries(servers).map(async ([address, own]) => [address, await FakeDns.start(own)] as const));
  try {
    const authority = (address: string) => authorities.find(([each]) => each === address)?.[1].address ?? resolver.address;
    return diagnose(await lookAt(new DnsClient({ resolver: resolver.address, authority }), name, record ?? undefined));
  } finally {
    resolver.stop();
    authorities.forEach(([, server]) => server.stop());
  }
}

/** The causes among them, such as `wrong missing-record`. */
export async function causesIn(...[zones, name, record, servers]: Parameters<typeof findingsIn>): Promise<string[]> {
  return (await findingsIn(zones, name, record, servers)).flatMap(({ cause, verdict }) => cause === undefined ? [] : [`${verdict} ${cause}`]);
}
