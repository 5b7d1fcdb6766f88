import * as fc from 'fast-check';
import type { World } from './evidence';
import { caa, NAME, RECORD } from './zones';
import type { Fault, Zones } from '../dns/message';

const { array, constant, constantFrom, oneof, tuple } = fc;

/** The faults that take no time: an answer that cannot be read counts as silence. */
const FAULT = constantFrom<Fault>('SERVFAIL', 'REFUSED', 'NXDOMAIN', 'GARBAGE', 'BROKEN DNSSEC', 'OTHER TYPE', 'TRUNCATED');

const OWNERS = [
  RECORD.name, RECORD.name, NAME, NAME, 'example.com', 'com', '*.www.example.com', '*.example.com', '*.com', `${RECORD.name}.example.com`,
  'a.example.net', 'b.example.net', RECORD.value,
];

/** The name by which wildcard records are recognized. Nobody has records there, but the question for it can fail. */
const UNLIKELY = '_cdk-acm-doctor-7c1f5e90b2.www.example.com';
const TARGET = constantFrom(RECORD.value, RECORD.value.slice(1), RECORD.name, NAME, 'a.example.net', 'b.example.net', '_old.acm-validations.aws', '.');
const SERVER = constantFrom('ns-1.awsdns-00.com', 'ns-2.awsdns-01.net', 'ns-3.awsdns-02.org');

const DATA: Readonly<Record<string, fc.Arbitrary<readonly unknown[]>>> = {
  A: array(constantFrom('192.0.2.1', '192.0.2.2'), { maxLength: 2 }),
  AAAA: constant(['2001:db8::1']),
  CAA: array(constantFrom(caa('amazon.com'), caa('letsencrypt.org'), caa(';'), caa(';', 'issuewild'), caa('', 'tbs', 128), caa('x', 'Type')), { maxLength: 3 }),
  CNAME: array(TARGET, { maxLength: 1 }),
  NS: array(SERVER, { maxLength: 3 }),
  TXT: array(constantFrom(RECORD.value, `${RECORD.value}.`, '', 'v=spf1 -all'), { maxLength: 2 }),
};

/** Records of all types at names around the validation record, and faults. */
const ENTRY = constantFrom(...OWNERS).chain((owner) => oneof(
  { weight: 8, arbitrary: constantFrom(...Object.keys(DATA)).chain((type) => tuple(constant(`${owner} ${type}`), DATA[type])) },
  { weight: 2, arbitrary: tuple(constantFrom(...Object.keys(DATA)).map((type) => `${owner} ${type}`), FAULT) },
  { weight: 1, arbitrary: tuple(constant(`${owner} ANY`), FAULT) },
));

/** A domain that is delegated to two name servers, whose addresses are known. */
export const BASE: Zones = {
  '. NS': ['a.root-servers.net'],
  'com NS': ['a.gtld-servers.net'],
  'example.com NS': ['ns-1.awsdns-00.com', 'ns-2.awsdns-01.net'],
  'ns-1.awsdns-00.com A': ['192.0.2.1'],
  'ns-2.awsdns-01.net A': ['192.0.2.2'],
};

const CNAME_OF_RECORD = { [`${RECORD.name} CNAME`]: [RECORD.value] };

function zonesAround(base: fc.Arbitrary<Zones>): fc.Arbitrary<Zones> {
  return tuple(base, array(ENTRY, { maxLength: 6 })).map(([zones, entries]) => ({ ...zones, ...Object.fromEntries(entries) }));
}

/** What a name server has: the zone as the resolver sees it, with changes, or only other zones. */
const SERVED = oneof(
  zonesAround(constantFrom<Zones>(BASE, { ...BASE, ...CNAME_OF_RECORD })),
  constantFrom<Zones>(
    {},
    { 'com NS': ['a.gtld-servers.net'], 'example.com A': ['192.0.2.1'], [`${RECORD.name} A`]: ['192.0.2.1'] },
    { '. ANY': 'REFUSED' },
    { '. ANY': 'NXDOMAIN' },
  ),
);

/** A DNS with any contents around the validation record. */
export const WORLD: fc.Arbitrary<World> = fc.record({
  zones: oneof(
    { weight: 9, arbitrary: zonesAround(constantFrom<Zones>(BASE, { ...BASE, ...CNAME_OF_RECORD })) },
    { weight: 1, arbitrary: zonesAround(constant({})) },
  ),
  servers: fc.record({ '192.0.2.1': SERVED, '192.0.2.2': SERVED }),
});

/** A DNS in which all is right, and some questions fail. */
export const FAILING: fc.Arbitrary<World> = tuple(
  array(tuple(constantFrom(...OWNERS, UNLIKELY).chain((owner) => constantFrom(...Object.keys(DATA)).map((type) => `${owner} ${type}`)), FAULT), { minLength: 1, maxLength: 6 }),
  array(tuple(constantFrom(...OWNERS).map((owner) => `${owner} CNAME`), FAULT), { maxLength: 2 }),
).map(([faults, ofServer]) => {
  const right = { ...BASE, ...CNAME_OF_RECORD };
  // an answer that says that there is nothing is no failure
  const failures = (entries: readonly (readonly [string, Fault])[]) => Object.fromEntries(entries.filter(([, fault]) => !['NXDOMAIN', 'TRUNCATED', 'OTHER TYPE'].includes(fault)));
  return { zones: { ...right, ...failures(faults) }, servers: { '192.0.2.1': right, '192.0.2.2': { ...right, ...failures(ofServer) } } };
});
