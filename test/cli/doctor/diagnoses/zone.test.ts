import type { ZoneOfName } from '../../../../src/cli/dns/zone-of-name';
import { isZoneOfUser, zoneDiagnoses } from '../../../../src/cli/doctor/diagnoses/zone';
import type { Zones } from '../../dns/message';
import { causesIn, findingsIn } from '../causes-in';
import { NAME, VALIDATED } from '../zones';

const NONE: ZoneOfName = { servers: [], isBelowMissing: false, unanswered: [], isSilent: false };

test.each<[string, Partial<ZoneOfName>, string]>([
  ['a domain that does not exist', { name: 'com', below: 'example.com', isBelowMissing: true }, 'wrong unregistered-domain'],
  ['a top-level domain that does not exist', { below: 'lokal', isBelowMissing: true }, 'wrong unregistered-domain'],
  ['a zone whose servers fail', { name: 'com', broken: { name: 'example.com', answersUnchecked: false } }, 'wrong broken-name-servers'],
  ['a zone whose signatures are wrong', { name: 'com', broken: { name: 'example.com', answersUnchecked: true } }, 'wrong broken-dnssec'],
  ['a zone', { name: 'example.com', servers: ['ns1.example.net'] }, 'right'],
  ['a domain that exists without name servers of its own', { name: 'com', below: 'example.com' }, ''],
  ['silence', { isSilent: true }, 'unanswered'],
  ['a resolver that fails for the top-level domain, and so for all', { broken: { name: 'com', answersUnchecked: false } }, 'unanswered'],
  ['a resolver that finds no name servers at all, of a name that may exist', { below: 'com' }, 'unanswered'],
])('%s', (_, zone, expected) => {
  const found = zoneDiagnoses({ name: 'www.example.com', zone: { ...NONE, ...zone } });
  expect(found.map(({ verdict, cause }) => cause === undefined ? verdict : `${verdict} ${cause}`)).toEqual(expected === '' ? [] : [expected]);
});

test.each([[undefined, false], ['com', false], ['example.com', true]])('a zone of a user: %s is %s', (zone, is) => {
  expect(isZoneOfUser(zone)).toBe(is);
});

test.each<[string, Zones, string[], string?]>([
  ['the domain does not exist', { 'com NS': ['a.gtld-servers.net'] }, ['wrong unregistered-domain']],
  ['the top-level domain does not exist', { '. NS': ['a.root-servers.net'] }, ['wrong unregistered-domain'], 'www.example.lokal'],
  ['DNSSEC is broken', { ...VALIDATED, 'example.com ANY': 'BROKEN DNSSEC' }, ['wrong broken-dnssec']],
  ['the name servers are dead', { ...VALIDATED, 'example.com ANY': 'SERVFAIL' }, ['wrong broken-name-servers']],
  ['the name servers refuse', { ...VALIDATED, 'example.com ANY': 'REFUSED' }, ['wrong broken-name-servers']],
  ['the name servers of a zone below are dead', { ...VALIDATED, 'www.example.com ANY': 'SERVFAIL' }, ['wrong broken-name-servers']],
])('in DNS, %s', async (_, zones, causes, name = NAME) => {
  expect(await causesIn(zones, name)).toEqual(causes);
});

test.each<[string, Zones, string?]>([
  ['if only the question for name servers fails', { ...VALIDATED, 'www.example.com NS': 'SERVFAIL', 'www.example.com A': ['192.0.2.1'] }],
  ['if the zone is below', { ...VALIDATED, 'www.example.com NS': ['ns1.example.net'] }],
  ['if the zone exists without name servers of its own', { 'com NS': ['a.gtld-servers.net'], 'example.com A': ['192.0.2.1'] }],
])('nothing is found %s', async (_, zones, name = NAME) => {
  expect(await causesIn(zones, name)).toEqual([]);
});

test('a silent resolver is no cause', async () => {
  expect(await findingsIn({ '. ANY': 'GARBAGE' })).toEqual([{ aspect: 'zone', verdict: 'unanswered', message: 'no answer from DNS for www.example.com' }]);
});

test.each<[string, string, string]>([
  ['www.example.com', 'example.com', 'correct the name if it is misspelt; else register example.com, or set its name servers at the registrar'],
  ['www.example.lokal', 'lokal', 'correct the name: it has no top-level domain of public DNS'],
])('what does not exist of %s is %s', async (name, missing, fix) => {
  expect(await findingsIn({ '. NS': ['a.root-servers.net'], 'com NS': ['a.gtld-servers.net'] }, name)).toMatchObject([{ message: `the domain ${missing} does not exist in public DNS`, fix }]);
});

test('a resolver that says of each name that it does not exist is no evidence', async () => {
  expect(await findingsIn({})).toMatchObject([{ verdict: 'unanswered', message: expect.stringContaining('knows no name servers for www.example.com or its parents') }]);
});
