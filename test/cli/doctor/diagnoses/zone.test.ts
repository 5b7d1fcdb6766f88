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
  ['a domain for which DNS has no name servers', { name: 'example.com' }, 'not-asked'],
  ['a domain for which the question for name servers fails', { name: 'example.com', unanswered: ['example.com'] }, 'unanswered'],
  ['a domain that does not exist in the zone of a registry', { name: 'co.uk', isOfRegistry: true, servers: ['ns1.nic.uk'], below: 'example.co.uk', isBelowMissing: true }, 'wrong unregistered-domain'],
  ['silence', { isSilent: true }, 'unanswered'],
  ['a resolver that fails for the top-level domain, and so for all', { broken: { name: 'com', answersUnchecked: false } }, 'unanswered'],
  ['a resolver that finds no name servers at all, of a name that may exist', { below: 'com' }, 'unanswered'],
])('%s', (_, zone, expected) => {
  const found = zoneDiagnoses({ name: 'www.example.com', zone: { ...NONE, ...zone } });
  expect(found.map(({ verdict, cause }) => cause === undefined ? verdict : `${verdict} ${cause}`)).toEqual([expected]);
});

test.each([[undefined, false], ['com', false], ['example.com', true]])('a zone of a user: %s is %s', (zone, is) => {
  expect(isZoneOfUser(zone)).toBe(is);
});

test.each<[string, Zones, string[], string?]>([
  ['the domain does not exist', { 'com NS': ['a.gtld-servers.net'] }, ['wrong unregistered-domain']],
  ['the top-level domain does not exist', { '. NS': ['a.root-servers.net'] }, ['wrong unregistered-domain'], 'www.example.lokal'],
  ['a domain below co.uk does not exist', { 'uk NS': ['ns1.nic.uk'], 'co.uk NS': ['ns1.nic.uk'] }, ['wrong unregistered-domain'], 'www.example.co.uk'],
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
])('nothing is found %s', async (_, zones, name = NAME) => {
  expect(await causesIn(zones, name)).toEqual([]);
});

test.each<[string, Zones]>([
  ['an alias', { 'example.com CNAME': ['example.net'], 'example.net NS': ['ns1.example.org'] }],
  ['a domain that has no name servers in DNS', { 'example.com A': ['192.0.2.1'] }],
])('the record of %s is looked at', async (_, zones) => {
  expect(await causesIn({ 'com NS': ['a.gtld-servers.net'], ...zones })).toEqual(['wrong missing-record']);
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
