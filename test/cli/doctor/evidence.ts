import { NAME, RECORD } from './zones';
import type { Cause } from '../../../src/cli/doctor/diagnosis';
import { answerFrom, faultAt } from '../dns/fake-dns';
import type { Zones } from '../dns/message';

/** What DNS says, to the resolver and at the name servers. */
export interface World {
  readonly zones: Zones;

  /** The zones on each name server, by its address. */
  readonly servers: Readonly<Record<string, Zones>>;
}

const SUFFIXES = ['www.example.com', 'example.com', 'com'];

/** What the answer to a question has; undefined if there is no answer. */
function answer(zones: Zones, name: string, type: string): { readonly data: readonly unknown[]; readonly isMissing: boolean } | undefined {
  const fault = faultAt(zones, { name, type });
  if (fault === 'NXDOMAIN') return { data: [], isMissing: true };
  if (fault === 'OTHER TYPE') return { data: [], isMissing: false };
  if (fault !== undefined && fault !== 'TRUNCATED') return undefined;
  const { records, code } = answerFrom(zones, { name, type });
  return { data: records.filter((record) => record.type === type).map((record) => record.data), isMissing: code !== 0 };
}

function data(zones: Zones, name: string, type: string): readonly unknown[] {
  return answer(zones, name, type)?.data ?? [];
}

/** The names to which CNAME records lead, in order, until they repeat. */
function chain(zones: Zones): { readonly names: readonly string[]; readonly isLoop: boolean } {
  const names = [RECORD.name];
  for (;;) {
    const [target] = data(zones, names[names.length - 1], 'CNAME').map(String);
    if (target === undefined) return { names: names.slice(1), isLoop: false };
    if (names.includes(target)) return { names: [...names.slice(1), target], isLoop: true };
    names.push(target);
  }
}

const isValue = (target: unknown) => target === RECORD.value || `_${String(target)}` === RECORD.value;
const hasValue = (zones: Zones) => chain(zones).names.some(isValue);
const isAbsent = (zones: Zones, name: string, type: string) => answer(zones, name, type)?.data.length === 0;

/** Whether the zones themselves, and no wildcard, have records. */
const isOwn = (zones: Zones, name: string, type: string) => Array.isArray(zones[`${name} ${type}`]);

const allFail = (zones: Zones, isExpected: (fault: string | undefined, type: string) => boolean) =>
  SUFFIXES.slice(0, 2).some((name) => ['NS', 'A', 'CNAME'].every((type) => isExpected(faultAt(zones, { name, type }), type)));

/** What has to be in DNS before a cause may be told of it. */
export const EVIDENCE: Partial<Record<Cause, (world: World) => boolean>> = {
  'unregistered-domain': ({ zones }) => SUFFIXES.some((name) => answer(zones, name, 'NS')?.isMissing) && ['com', '.'].some((name) => data(zones, name, 'NS').length > 0),
  // the question for name servers is the one that is repeated without the check of DNSSEC; the others only have to fail
  'broken-dnssec': ({ zones }) => allFail(zones, (fault, type) => fault === 'BROKEN DNSSEC' || (type !== 'NS' && fault !== undefined)),
  'broken-name-servers': ({ zones }) => allFail(zones, (fault) => fault !== undefined),
  'forbidding-caa': ({ zones }) => SUFFIXES.some((name) => (data(zones, name, 'CAA') as { readonly value: string }[]).some(({ value }) => value !== 'amazon.com')),
  'missing-record': ({ zones }) => isAbsent(zones, RECORD.name, 'CNAME'),
  'doubled-name': ({ zones }) => isAbsent(zones, RECORD.name, 'CNAME') && data(zones, `${RECORD.name}.example.com`, 'CNAME').some(isValue),
  'wrong-value': ({ zones }) => data(zones, RECORD.name, 'CNAME').length > 0 && !hasValue(zones),
  // a record of the name itself with the value of the wildcard record looks like it
  'wildcard-record': ({ zones }) => data(zones, RECORD.name, 'CNAME').length > 0 && !hasValue(zones)
    && data(zones, RECORD.name, 'CNAME')[0] === data(zones, 'another.www.example.com', 'CNAME')[0],
  'flattened-record': ({ zones }) => isAbsent(zones, RECORD.name, 'CNAME') && isOwn(zones, RECORD.name, 'A'),
  'text-record': ({ zones }) => isAbsent(zones, RECORD.name, 'CNAME') && data(zones, RECORD.name, 'TXT').some((text) => [RECORD.value, `${RECORD.value}.`].includes(String(text))),
  'circular-record': ({ zones }) => chain(zones).isLoop && !hasValue(zones),
  'long-chain': ({ zones }) => chain(zones).names.findIndex(isValue) >= 5,
  'spreading-record': ({ zones, servers }) => {
    const isRight = (target: unknown) => isValue(target) || (hasValue(zones) && target === chain(zones).names[0]);
    // a server that does not serve the zone has no say
    const serving = Object.values(servers).filter((own) => ['example.com', NAME].some((zone) => data(own, zone, 'NS').length > 0) || data(own, RECORD.name, 'CNAME').length > 0);
    const having = serving.filter((own) => data(own, RECORD.name, 'CNAME').some(isRight));
    return having.length > 0 && (having.length < serving.length || !hasValue(zones));
  },
};
