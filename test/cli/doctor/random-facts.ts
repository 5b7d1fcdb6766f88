import * as fc from 'fast-check';
import { RECORD } from './zones';
import type { Asked } from '../../../src/cli/aws/asked';
import type { HostedZone } from '../../../src/cli/aws/hosted-zones';
import type { Failure } from '../../../src/cli/dns/answer';
import type { CaaOfName } from '../../../src/cli/dns/caa-of-name';
import type { CnameChain } from '../../../src/cli/dns/cname-chain';
import type { ZoneOfName } from '../../../src/cli/dns/zone-of-name';
import type { HostedZoneFacts, NameFacts, RecordFacts } from '../../../src/cli/doctor/facts';

const { option, record, array, boolean, constant, constantFrom } = fc;
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => option(arbitrary, { nil: undefined });

const FAILURE = constantFrom<Failure>('no-name', 'no-data', 'server-failure', 'refused', 'silence');

/** A name that DNS returns can be anything. */
const NAME = fc.oneof(
  { weight: 9, arbitrary: constantFrom('com', 'example.com', 'www.example.com', 'a.www.example.com', 'example.net', '*.example.com', '') },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);
const SERVERS = array(constantFrom('ns-1.awsdns-00.com', 'ns-2.awsdns-01.net', ''), { maxLength: 3 });

const ZONE: fc.Arbitrary<ZoneOfName> = record({
  name: maybe(NAME),
  servers: SERVERS,
  below: maybe(NAME),
  isBelowMissing: boolean(),
  broken: maybe(record({ name: NAME, answersUnchecked: maybe(boolean()) })),
  unanswered: array(NAME, { maxLength: 2 }),
  isSilent: boolean(),
});

const CAA: fc.Arbitrary<CaaOfName> = record({
  at: maybe(NAME),
  records: array(record({ critical: boolean(), tag: constantFrom('issue', 'issuewild', 'iodef', 'tbs', ''), value: constantFrom('amazon.com', ';', 'letsencrypt.org', 'Amazon.com; a=b', '') }), { maxLength: 4 }),
  failure: maybe(FAILURE),
  alias: maybe(NAME),
});

const CHAIN: fc.Arbitrary<CnameChain> = record({
  targets: array(fc.oneof(constantFrom(RECORD.value, RECORD.value.slice(1), RECORD.name), NAME), { maxLength: 8 }),
  isLoop: boolean(),
  failure: maybe(FAILURE),
});

const RECORD_FACTS: fc.Arbitrary<RecordFacts> = record({
  expected: constant(RECORD),
  chain: CHAIN,
  doubled: maybe(constant(`${RECORD.name}.example.com`)),
  isWildcard: boolean(),
  hasAddress: boolean(),
  isText: boolean(),
  servers: array(record({ server: constantFrom('ns-1.awsdns-00.com', 'ns-2.awsdns-01.net'), has: maybe(boolean()) }), { maxLength: 4 }),
});

const HOSTED_ZONE: fc.Arbitrary<HostedZone> = record({
  id: constant('Z1'), name: NAME, isPrivate: boolean(), nameServers: SERVERS, records: maybe(constantFrom(0, 9_999, 10_000)),
});

const HOSTED_ZONE_FACTS: fc.Arbitrary<HostedZoneFacts> = record({
  id: constant('Z1'),
  asked: fc.oneof<fc.Arbitrary<Asked<HostedZone | undefined>>[]>(record({ answer: maybe(HOSTED_ZONE) }), constant({ notAsked: 'AccessDenied: no' })),
  sharesAddress: maybe(boolean()),
});

/** Anything that can have been seen of a name. */
export const FACTS: fc.Arbitrary<NameFacts> = record({
  name: NAME,
  zone: ZONE,
  caa: CAA,
  record: maybe(RECORD_FACTS),
  hostedZone: maybe(HOSTED_ZONE_FACTS),
  ownZones: maybe(record({ notAsked: maybe(constant('AccessDenied: no')), zones: array(HOSTED_ZONE_FACTS, { maxLength: 3 }) })),
});

const UNANSWERED = { records: [], failure: 'silence' } as const;

/** Ways in which something that was seen becomes unknown. */
export const FORGETTING: Readonly<Record<string, (facts: NameFacts) => NameFacts>> = {
  'the resolver is silent': (facts) => ({ ...facts, zone: { servers: [], isBelowMissing: false, unanswered: [], isSilent: true } }),
  'CAA is not answered': (facts) => ({ ...facts, caa: { at: facts.caa.at, ...UNANSWERED } }),
  'the record is not known': (facts) => ({ ...facts, record: undefined }),
  'the record is not answered': (facts) => ({ ...facts, record: facts.record && { ...facts.record, chain: { targets: [], isLoop: false, failure: 'silence' } } }),
  'the end of its chain is not answered': ({ record: seen, ...facts }) => ({
    ...facts, record: seen && { ...seen, chain: { targets: seen.chain.targets.slice(0, 1), isLoop: false, failure: 'silence' } },
  }),
  'the name servers do not answer': (facts) => ({ ...facts, record: facts.record && { ...facts.record, servers: facts.record.servers.map(({ server }) => ({ server })) } }),
  'Route 53 is not asked': (facts) => ({ ...facts, hostedZone: facts.hostedZone && { id: facts.hostedZone.id, asked: { notAsked: 'no' } }, ownZones: { notAsked: 'no', zones: [] } }),
  'addresses of servers are not answered': (facts) => ({ ...facts, hostedZone: facts.hostedZone && { ...facts.hostedZone, sharesAddress: undefined } }),
  'no question for name servers between is answered': (facts) => ({
    ...facts, zone: { ...facts.zone, unanswered: [...facts.zone.unanswered, 'www.example.com', 'a.www.example.com', 'example.com', '*.example.com', 'com'] },
  }),
};
