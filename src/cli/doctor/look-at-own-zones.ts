import type { HostedZoneFacts, OwnZonesFacts } from './facts';
import { lookAtZone } from './look-at-zone';
import { isWithinZone, normalizeDomainName } from '../../names/domain-name';
import type { Asked } from '../aws/asked';
import type { Aws } from '../aws/aws';
import { hostedZonesBelow, type HostedZone } from '../aws/hosted-zones';
import { Remembered } from '../aws/remembered';
import type { DnsClient } from '../dns/dns-client';
import type { ZoneOfName } from '../dns/zone-of-name';

/** A domain has two labels at least. All zones below it are listed by one question. */
const LABELS_OF_DOMAIN = 2;

const LISTS = new Remembered<Asked<readonly HostedZone[]>>();

/** The first of these lists, for which all others wait. */
const FIRST = new Remembered<Asked<readonly HostedZone[]>>();

/** The permission is for the lists of all domains or for none. */
const DENIED = /^AccessDenied/;

/** Asks Route 53 which public hosted zones of the account contain a name, and compares the name servers of the nearest with those that the internet asks. */
export async function lookAtOwnZones(aws: Aws, dns: DnsClient, region: string, name: string, zone: ZoneOfName): Promise<OwnZonesFacts> {
  const domain = normalizeDomainName(name).split('.').slice(-LABELS_OF_DOMAIN).join('.');
  const list = async () => LISTS.get(aws, domain, async () => hostedZonesBelow(aws, region, domain));
  const first = await FIRST.get(aws, '', list);
  const { answer = [], notAsked } = DENIED.test(first.notAsked ?? '') ? first : await list();
  const containing = answer.filter((own) => !own.isPrivate && isWithinZone(name, own.name));
  const longest = Math.max(...containing.map((own) => own.name.length));
  const nearest = containing.filter((own) => own.name.length === longest);
  return { notAsked, zones: await Promise.all(nearest.map(async ({ id }): Promise<HostedZoneFacts> => lookAtZone(aws, dns, region, id, zone))) };
}
