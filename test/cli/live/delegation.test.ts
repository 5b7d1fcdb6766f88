import { DnsClient } from '../../../src/cli/dns/dns-client';
import { otherNameServers } from '../../../src/cli/live/delegation';
import { asking } from '../dns/asking';
import type { Zones } from '../dns/message';

const OWN = ['ns-1.awsdns-00.com', 'ns-2.awsdns-01.net'];
const OTHERS = ['ns1.godaddy.com', 'ns2.godaddy.com'];
const COM: Zones = { '. NS': ['a.root-servers.net'], 'com NS': ['a.gtld-servers.net'] };
const ELSEWHERE: Zones = { ...COM, 'example.com NS': [...OTHERS].reverse() };
const ADDRESSES: Zones = {
  'ns-1.awsdns-00.com A': ['192.0.2.1'], 'ns-2.awsdns-01.net A': ['192.0.2.2'], 'ns1.godaddy.com A': ['198.51.100.1'], 'ns2.godaddy.com A': ['198.51.100.2'],
};

const others = async (zones: Zones, zone = 'example.com') => asking(zones, async (dns) => otherNameServers(dns, zone, OWN));

test('a zone that is delegated to its own servers has no others, however their names are written', async () => {
  expect(await others({ ...COM, 'example.com NS': ['NS-2.awsdns-01.net', 'ns1.godaddy.com'] })).toEqual({ answer: undefined });
});

test('other servers are told in order', async () => {
  expect(await others({ ...ELSEWHERE, ...ADDRESSES })).toEqual({ answer: OTHERS });
});

test('a server with two names is one server', async () => {
  expect(await others({ ...ELSEWHERE, ...ADDRESSES, 'ns2.godaddy.com A': ['192.0.2.2'] })).toEqual({ answer: undefined });
});

test.each<[string, Zones]>([
  ['does not exist', COM],
  ['has other records only', { ...COM, 'example.com A': ['192.0.2.1'] }],
  ['is an alias of a zone', { ...COM, 'example.com CNAME': ['example.net'], 'example.net NS': OTHERS }],
])('a zone that %s is not delegated', async (_, zones) => {
  expect(await others(zones)).toEqual({ answer: [] });
});

test.each<[string, Zones, string]>([
  ['DNS does not answer', { ...COM, 'example.com NS': 'GARBAGE' }, 'the resolver ADDRESS does not answer'],
  ['DNSSEC is broken', { ...COM, 'example.com ANY': 'BROKEN DNSSEC' }, 'the resolver ADDRESS fails for its name servers'],
  ['only the question for name servers fails', { ...COM, 'example.com NS': 'SERVFAIL', 'example.com A': ['192.0.2.1'] }, 'the resolver ADDRESS fails for its name servers'],
  ['the resolver refuses all', { '. ANY': 'REFUSED' }, 'the resolver ADDRESS fails for its name servers'],
  ['the resolver knows nothing', {}, 'the resolver ADDRESS knows no name servers'],
  ['an address is unknown', { ...ELSEWHERE, ...ADDRESSES, 'ns-1.awsdns-00.com A': 'SERVFAIL' }, `DNS does not tell the addresses of ${[...OTHERS, ...OWN].join(', ')}`],
])('nothing follows where %s', async (_, zones, notAsked) => {
  const address = await asking(zones, async (dns) => [dns.resolver!, await otherNameServers(dns, 'example.com', OWN)] as const);
  expect(address[1]).toEqual({ notAsked: notAsked.replace('ADDRESS', address[0]) });
});

test('a machine without a resolver cannot ask', async () => {
  const dns = new DnsClient({ resolver: '192.0.2.1' });
  Object.assign(dns, { resolver: undefined });
  expect(await otherNameServers(dns, 'example.com', OWN)).toEqual({ notAsked: 'this machine has no resolver (give one with --resolver, such as 1.1.1.1)' });
});
