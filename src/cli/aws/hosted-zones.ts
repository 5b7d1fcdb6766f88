import { asked, askedFor, NotAskedError, type Asked } from './asked';
import type { Aws } from './aws';
import { pathQuestion } from './question';
import { elementsIn, textIn, textsIn } from './xml';
import { isWithinZone } from '../../names/domain-name';

/** A hosted zone, as Route 53 describes it. Names have no dot at their end. */
export interface HostedZone {
  readonly id: string;
  readonly name: string;
  readonly isPrivate: boolean;

  /** The name servers that answer for it; none for a private zone. */
  readonly nameServers: readonly string[];

  /** How many records it has. */
  readonly records?: number;
}

/** A record of a hosted zone. */
export interface ZoneRecord {
  readonly name: string;
  readonly type: string;
  readonly values: readonly string[];

  /** The name to which an alias record leads. */
  readonly alias?: string;
}

/** @see https://docs.aws.amazon.com/Route53/latest/APIReference/Welcome.html */
const API = '/2013-04-01';

/** @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_HostedZone.html */
const ID = /^[A-Z0-9]{1,32}$/;

/**
 * The hosted zone with this ID; undefined if Route 53 has none. Needs the permission `route53:GetHostedZone`. A zone of another account is refused.
 *
 * @param region any region of the partition
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html
 */
export async function hostedZone(aws: Aws, region: string, id: string): Promise<Asked<HostedZone | undefined>> {
  return askedFor(async () => {
    const xml = await aws.ask(pathQuestion('route53', region, `${API}/hostedzone/${validId(id)}`));
    const zone = zoneIn(elementsIn(xml, 'HostedZone')[0] ?? '', textsIn(xml, 'NameServer').map(bare));
    if (zone?.id !== id) throw new NotAskedError('Route 53 answers with something that does not describe this hosted zone');
    return zone;
  }, 'NoSuchHostedZone');
}

/**
 * The hosted zones of this name and of names below it, public and private ones, without their name servers. Needs the permission
 * `route53:ListHostedZonesByName`. Route 53 sorts names by their last labels first, so that these come first.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListHostedZonesByName.html
 */
export async function hostedZonesBelow(aws: Aws, region: string, name: string): Promise<Asked<readonly HostedZone[]>> {
  return asked(async () => {
    const xml = await aws.ask(pathQuestion('route53', region, `${API}/hostedzonesbyname`, { dnsname: name }));
    const zones = elementsIn(xml, 'HostedZone').flatMap((zone) => zoneIn(zone, []) ?? []);
    const below = zones.filter((zone) => isWithinZone(zone.name, name));
    if (textIn(xml, 'IsTruncated') === 'true' && below.length === zones.length) throw new NotAskedError(`the account has more than ${zones.length} hosted zones below ${name}`);
    return below;
  });
}

/**
 * The records of this name and type in a hosted zone. Needs the permission `route53:ListResourceRecordSets`.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html
 */
export async function recordsIn(aws: Aws, region: string, id: string, name: string, type: string): Promise<Asked<readonly ZoneRecord[]>> {
  return asked(async () => {
    const xml = await aws.ask(pathQuestion('route53', region, `${API}/hostedzone/${validId(id)}/rrset`, { name, type, maxitems: '100' }));
    return elementsIn(xml, 'ResourceRecordSet').map(recordIn).filter((record) => record.name === bare(name) && record.type === type);
  });
}

function zoneIn(xml: string, nameServers: readonly string[]): HostedZone | undefined {
  const [id, name, privateZone, count] = ['Id', 'Name', 'PrivateZone', 'ResourceRecordSetCount'].map((element) => textIn(xml, element));
  if (id === undefined || name === undefined) return undefined;
  return {
    id: id.replace('/hostedzone/', ''),
    name: bare(name),
    isPrivate: privateZone === 'true',
    nameServers,
    records: count !== undefined && /^\d+$/.test(count) ? Number(count) : undefined,
  };
}

function recordIn(xml: string): ZoneRecord {
  return { name: bare(textIn(xml, 'Name') ?? ''), type: textIn(xml, 'Type') ?? '', values: textsIn(xml, 'Value'), alias: textIn(xml, 'DNSName') };
}

/** A path has an ID, and nothing that leads elsewhere. */
function validId(id: string): string {
  if (!ID.test(id)) throw new NotAskedError(`"${id}" is not the ID of a hosted zone`);
  return id;
}

/** A name without the dot at its end, with the characters that Route 53 escapes (\\052 is an asterisk). */
function bare(name: string): string {
  return name.replace(/\\(\d{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8))).replace(/\.$/, '').toLowerCase();
}
