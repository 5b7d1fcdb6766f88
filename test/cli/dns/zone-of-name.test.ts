import { FakeDns } from './fake-dns';
import type { Zones } from './message';
import { DnsClient } from '../../../src/cli/dns/dns-client';
import { suffixesOf, zoneOfName } from '../../../src/cli/dns/zone-of-name';

let server: FakeDns | undefined;
afterEach(() => server?.stop());

async function clientFor(zones: Zones): Promise<DnsClient> {
  server = await FakeDns.start(zones);
  return new DnsClient({ resolver: server.address });
}

test('a name has its parents, without its wildcard', () => {
  expect(suffixesOf('*.WWW.example.com.')).toEqual(['www.example.com', 'example.com', 'com']);
});

const TOP = { 'com NS': ['a.gtld-servers.net'] };
const ZONE = { ...TOP, 'example.com NS': ['ns1.example.net'] };

test('the zone of a name is the nearest name with name servers', async () => {
  const dns = await clientFor({ ...ZONE, 'dev.example.com NS': ['ns9.example.net'], 'a.b.example.com A': ['192.0.2.1'] });
  expect(await zoneOfName(dns, '*.A.b.example.com.')).toMatchObject({ name: 'example.com', servers: ['ns1.example.net'], below: 'b.example.com', isBelowMissing: false });
  expect(await zoneOfName(dns, 'www.dev.example.com')).toMatchObject({ name: 'dev.example.com', below: 'www.dev.example.com', isBelowMissing: true });
});

test('the zone of a name is not the target of an alias', async () => {
  const dns = await clientFor({ ...ZONE, 'www.example.com CNAME': ['example.org'], 'example.org NS': ['ns1.example.org'] });
  expect(await zoneOfName(dns, 'www.example.com')).toMatchObject({ name: 'example.com' });
});

test('the zone of a name is the top-level domain if the domain does not exist', async () => {
  const dns = await clientFor(TOP);
  expect(await zoneOfName(dns, 'www.exmaple.com')).toMatchObject({ name: 'com', below: 'exmaple.com', isBelowMissing: true });
});

test.each<[string, Zones]>([
  ['is an alias', { 'example.com CNAME': ['example.net'], 'example.net NS': ['ns1.example.org'] }],
  ['has other records only', { 'example.com A': ['192.0.2.1'] }],
  ['fails for this type', { 'example.com NS': 'SERVFAIL', 'example.com A': ['192.0.2.1'] }],
])('the zone of a name is its domain, whose name servers are not known, if the domain %s', async (_, zones) => {
  const dns = await clientFor({ ...TOP, ...zones });
  expect(await zoneOfName(dns, 'www.example.com')).toEqual({ name: 'example.com', servers: [], isBelowMissing: false, isSilent: false, unanswered: expect.any(Array) });
});

test.each([['ns1.nic.example', true], ['ns1.example.net', false]])('the zone above a name that does not exist is one of a registry if it is at a server of the top-level domain: at %s is %s', async (nameServer, isOfRegistry) => {
  const dns = await clientFor({ 'uk NS': ['ns1.nic.example', 'ns2.nic.example'], 'co.uk NS': [nameServer, 'ns3.nic.example'], 'example.co.uk NS': ['ns1.nic.example'] });
  expect(await zoneOfName(dns, 'www.exmaple.co.uk')).toMatchObject({ name: 'co.uk', isOfRegistry, below: 'exmaple.co.uk', isBelowMissing: true });
  expect(await zoneOfName(dns, 'www.example.co.uk')).toMatchObject({ name: 'example.co.uk', isOfRegistry: false });
});

test('the zone of a name is broken where the resolver fails first', async () => {
  const dns = await clientFor({ ...TOP, 'example.com ANY': 'SERVFAIL' });
  expect(await zoneOfName(dns, 'a.b.example.com')).toMatchObject({ name: 'com', broken: { name: 'example.com', answersUnchecked: false } });
});

test('the zone of a name is not broken if only the question for name servers fails', async () => {
  const dns = await clientFor({ ...ZONE, 'www.example.com NS': 'SERVFAIL', 'www.example.com A': ['192.0.2.1'] });
  expect(await zoneOfName(dns, 'www.example.com')).toMatchObject({ name: 'example.com', broken: undefined });
});

test('the zone of a name is not broken if only the target of an alias is', async () => {
  const dns = await clientFor({ ...ZONE, 'www.example.com NS': 'SERVFAIL', 'www.example.com A': 'SERVFAIL', 'www.example.com CNAME': ['www.example.org'] });
  expect(await zoneOfName(dns, 'www.example.com')).toMatchObject({ name: 'example.com', broken: undefined });
});

test('the zone of a name is unknown if the resolver is silent', async () => {
  const dns = await clientFor({ '. ANY': 'GARBAGE' });
  expect(await zoneOfName(dns, 'www.example.com')).toEqual({ servers: [], isBelowMissing: false, unanswered: [], isSilent: true });
});

test('the names for which the question for name servers fails are told', async () => {
  const dns = await clientFor({ ...ZONE, 'www.example.com NS': 'SERVFAIL', 'www.example.com A': ['192.0.2.1'] });
  expect(await zoneOfName(dns, 'a.www.example.com')).toMatchObject({ name: 'example.com', unanswered: ['www.example.com'], isBelowMissing: false });
});

test('of several names that fail, only one that fails for all types is broken', async () => {
  const dns = await clientFor({ ...ZONE, 'www.example.com NS': 'SERVFAIL', 'www.example.com A': ['192.0.2.1'], 'a.www.example.com ANY': 'SERVFAIL' });
  expect(await zoneOfName(dns, 'a.www.example.com')).toMatchObject({ name: 'example.com', broken: { name: 'a.www.example.com' } });
});

test('a zone is found whose server fails for aliases', async () => {
  const dns = await clientFor({ ...ZONE, 'example.com CNAME': 'SERVFAIL' });
  expect(await zoneOfName(dns, 'www.example.com')).toMatchObject({ name: 'example.com' });
});

test.each([[true, { '. NS': ['a.root-servers.net'] }], [false, {}]])('a top-level domain does not exist for a resolver that knows the root: %s', async (isBelowMissing, zones: Zones) => {
  const dns = await clientFor(zones);
  expect(await zoneOfName(dns, 'www.example.com')).toEqual({ servers: [], below: 'com', isBelowMissing, unanswered: [], isSilent: false });
});
