import type { HostedZoneFacts } from './facts';
import type { Asked } from '../aws/asked';
import type { Aws } from '../aws/aws';
import { hostedZone, type HostedZone } from '../aws/hosted-zones';
import { Remembered } from '../aws/remembered';
import type { DnsClient } from '../dns/dns-client';
import { shareAddress } from '../dns/shared-address';
import type { ZoneOfName } from '../dns/zone-of-name';

const ZONES = new Remembered<Asked<HostedZone | undefined>>();

/** Forgets the hosted zones, so that Route 53 is asked again. */
export function forgetZones(aws: Aws): void {
  ZONES.forget(aws);
}

/** Asks Route 53 about a hosted zone, and compares its name servers with those that the internet asks. */
export async function lookAtZone(aws: Aws, dns: DnsClient, region: string, id: string, zone: ZoneOfName): Promise<HostedZoneFacts> {
  const asked = await ZONES.get(aws, id, async () => hostedZone(aws, region, id));
  const found = asked.notAsked === undefined ? asked.answer : undefined;
  if (!found || found.name !== zone.name || found.nameServers.some((server) => zone.servers.includes(server))) return { id, asked };
  return { id, asked, sharesAddress: await shareAddress(dns, found.nameServers, zone.servers) };
}
