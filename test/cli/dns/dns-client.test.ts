import { FakeDns } from './fake-dns';
import type { Zones } from './message';
import { DnsClient } from '../../../src/cli/dns/dns-client';

let server: FakeDns;
afterEach(() => server.stop());

async function clientFor(zones: Zones, patience?: number): Promise<DnsClient> {
  server = await FakeDns.start(zones);
  return new DnsClient({ resolver: server.address, patience });
}

test('reads records of each type', async () => {
  const dns = await clientFor({
    'example.com NS': ['NS2.example.net', 'ns1.example.net'],
    'a.example.com CNAME': ['B.example.com'],
    'example.com A': ['192.0.2.1'],
    'example.com AAAA': ['2001:db8::1'],
    'example.com TXT': ['hello'],
    'example.com CAA': [{ tag: 'issue', value: 'amazon.com' }, { flags: 128, tag: 'tbs', value: 'x' }],
  });
  expect(await dns.nameServers('example.com')).toEqual({ records: ['ns1.example.net', 'ns2.example.net'] });
  expect(await dns.cname('a.example.com')).toEqual({ records: ['b.example.com'] });
  expect(await dns.addresses('example.com')).toEqual({ records: ['192.0.2.1'] });
  expect((await dns.addresses6('example.com')).records).toHaveLength(1);
  expect(await dns.texts('example.com')).toEqual({ records: ['hello'] });
  expect(await dns.caa('example.com')).toEqual({
    records: [{ critical: false, tag: 'issue', value: 'amazon.com' }, { critical: true, tag: 'tbs', value: 'x' }],
  });
});

test.each<[string, Zones, string]>([
  ['a name that does not exist', {}, 'no-name'],
  ['a name without such records', { 'www.example.com A': ['192.0.2.1'] }, 'no-data'],
  ['a resolver that fails', { 'www.example.com CNAME': 'SERVFAIL' }, 'server-failure'],
  ['a resolver that refuses', { 'www.example.com CNAME': 'REFUSED' }, 'refused'],
  ['a resolver that answers with garbage', { 'www.example.com CNAME': 'GARBAGE' }, 'silence'],
])('%s', async (_, zones, failure) => {
  const dns = await clientFor(zones);
  expect(await dns.cname('www.example.com')).toEqual({ records: [], failure });
});

test('a resolver that is silent', async () => {
  const dns = await clientFor({ 'www.example.com CNAME': 'DROP' }, 100);
  expect(await dns.cname('www.example.com')).toEqual({ records: [], failure: 'silence' });
});

test('a truncated answer is asked again over TCP', async () => {
  const dns = await clientFor({ 'example.com TXT': 'TRUNCATED', 'example.com TXT TCP': ['long'] });
  expect(await dns.texts('example.com')).toEqual({ records: ['long'] });
});

test('several truncated answers at once are asked again over TCP', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `${index}.example.com`);
  const dns = await clientFor(Object.fromEntries(names.flatMap((name): [string, Zones[string]][] => [[`${name} TXT`, 'TRUNCATED'], [`${name} TXT TCP`, [name]]])), 60_000);
  expect(await Promise.all(names.map(async (name) => dns.texts(name)))).toEqual(names.map((name) => ({ records: [name] })));
});

test('each question is asked once, until the answers are forgotten', async () => {
  const dns = await clientFor({ 'example.com A': ['192.0.2.1'] });
  await Promise.all([dns.addresses('example.com'), dns.addresses('example.com')]);
  expect(server.asked).toEqual(['example.com A']);
  dns.forget();
  await dns.addresses('example.com');
  expect(server.asked).toHaveLength(2);
});

test('without an answer to any question, it stops asking', async () => {
  const dns = await clientFor({ '. ANY': 'DROP' }, 10);
  const names = Array.from({ length: 500 }, (_, index) => `${index}.example.com`);
  for (const name of names) expect(await dns.addresses(name)).toEqual({ records: [], failure: 'silence' });
  expect(dns.isDead).toBe(true);
  expect(await dns.answersUnchecked('example.com')).toBeUndefined();
  expect(new Set(server.asked).size).toBeLessThanOrEqual(6);
});

test('one that answers sometimes is asked on', async () => {
  const dns = await clientFor({ 'gone.example.com ANY': 'GARBAGE', 'example.com A': ['192.0.2.1'] });
  await dns.addresses('example.com');
  await Promise.all(Array.from({ length: 12 }, async (_, index) => dns.addresses(`${index}.gone.example.com`)));
  expect(dns.isDead).toBe(false);
});

test('a thousand questions at once are answered', async () => {
  const dns = await clientFor({ '*.example.com A': ['192.0.2.1'] });
  const answers = await Promise.all(Array.from({ length: 1000 }, async (_, index) => dns.addresses(`${index}.example.com`)));
  expect(answers.every(({ records }) => records.length === 1)).toBe(true);
});

test('stops the questions that are on their way', async () => {
  server = await FakeDns.start(async () => {
    dns.stop();
    return { '. ANY': 'DROP' };
  });
  const dns = new DnsClient({ resolver: server.address, patience: 60_000 });
  expect(await dns.addresses('example.com')).toEqual({ records: [], failure: 'silence' });
});
