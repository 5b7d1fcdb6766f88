import { FakeDns } from '../../cli/dns/fake-dns';
import type { Zones } from '../../cli/dns/message';
import { Cloud } from '../harness/cloud';

/** A resolver that knows the records of a hosted zone, each as soon as it is written, as if the domain was delegated to the zone. */
export async function publicDns(cloud: Cloud, hostedZoneId: string): Promise<FakeDns> {
  return FakeDns.start(async (): Promise<Zones> => {
    const records = await cloud.records(hostedZoneId);
    return Object.fromEntries(records.map(({ Name, Type, ResourceRecords = [] }) => [
      `${withoutDot(Name!)} ${Type}`, ResourceRecords.map(({ Value }) => withoutDot(Value!)),
    ]));
  });
}

function withoutDot(name: string): string {
  return name.replace(/\.$/, '');
}
