import { isValue } from './diagnoses/record';
import type { NameFacts, RecordFacts, ServerFacts, ValidationRecord } from './facts';
import { isAbsent } from '../dns/answer';
import { caaOfName } from '../dns/caa-of-name';
import { cnameChain } from '../dns/cname-chain';
import type { DnsClient } from '../dns/dns-client';
import { zoneOfName } from '../dns/zone-of-name';

/** A name that does not exist: an answer for it comes from a wildcard record. */
const UNLIKELY = '_cdk-acm-doctor-7c1f5e90b2';

/** Looks in DNS at all that decides whether ACM can validate a name; `record` is its validation record, if that is known. */
export async function lookAt(dns: DnsClient, name: string, record?: ValidationRecord): Promise<NameFacts> {
  const zone = await zoneOfName(dns, name);
  if (zone.isSilent) return { name, zone, caa: { records: [] } };
  const [caa, seen] = await Promise.all([caaOfName(dns, name), record && lookAtRecord(dns, record)]);
  return { name, zone, caa, record: seen };
}

async function lookAtRecord(dns: DnsClient, expected: ValidationRecord): Promise<RecordFacts> {
  const { name, value } = expected;
  const chain = await cnameChain(dns, name);
  const zone = await zoneOfName(dns, name);
  const isSeen = chain.targets.some((target) => isValue(target, expected));
  const isRight = (target: string) => isValue(target, expected) || (isSeen && target === chain.targets[0]);
  const servers = await Promise.all(zone.servers.map(async (server) => askServer(dns, server, zone.name ?? '', name, isRight)));
  if (isSeen) {
    return { expected, chain, isWildcard: false, hasAddress: false, isText: false, servers };
  }
  const parent = name.slice(name.indexOf('.') + 1);
  const unlikely = `${UNLIKELY}.${parent}`;
  const [otherAlias, otherAddresses, addresses, texts, doubled] = await Promise.all([
    dns.cname(unlikely),
    dns.addresses(unlikely),
    dns.addresses(name),
    dns.texts(name),
    doubledName(dns, expected, zone.name),
  ]);
  return {
    expected,
    chain,
    doubled,
    isWildcard: chain.targets.length > 0 && otherAlias.records[0] === chain.targets[0],
    // a wildcard record has addresses for all names
    hasAddress: addresses.records.length > 0 && isAbsent(otherAddresses),
    isText: texts.records.some((text) => text.toLowerCase().replace(/\.$/, '') === value),
    servers,
  };
}

/** Where the record is, if its zone's name was appended; a wildcard record has another value. */
async function doubledName(dns: DnsClient, expected: ValidationRecord, zone: string | undefined): Promise<string | undefined> {
  if (zone === undefined) return undefined;
  const doubled = `${expected.name}.${zone}`;
  const { records } = await dns.cname(doubled);
  return records.some((target) => isValue(target, expected)) ? doubled : undefined;
}

/** Whether one name server has the record; it is not known if the server cannot be reached, or does not serve the zone. */
async function askServer(dns: DnsClient, server: string, zone: string, name: string, isRight: (target: string) => boolean): Promise<ServerFacts> {
  const [address] = (await dns.addresses(server)).records;
  if (address === undefined) return { server };
  const answer = await dns.cname(name, address);
  if (answer.records.length > 0) return { server, has: answer.records.some(isRight) };
  const isServing = isAbsent(answer) && (await dns.nameServers(zone, address)).records.length > 0;
  return isServing ? { server, has: false } : { server };
}
