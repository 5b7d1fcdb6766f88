import { otherNameServers, type Dns } from '../../../src/cli/live/delegation';

type Records = Readonly<Record<string, string[] | string>>;

/** A DNS that has these name servers and addresses, or fails with a code. */
function dnsWith(nameServers: Records, addresses: Records = {}): Dns {
  const answer = (records: Records) => async (name: string): Promise<string[]> => {
    const found = Object.hasOwn(records, name) ? records[name] : 'ENOTFOUND';
    if (typeof found === 'string') throw Object.assign(new Error(found), { code: found });
    return found;
  };
  return { resolveNs: answer({ com: ['a.gtld-servers.net'], ...nameServers }), resolve4: answer(addresses) as Dns['resolve4'] };
}

const OWN = ['ns-1.awsdns-00.com', 'ns-2.awsdns-01.net'];
const OTHERS = ['ns1.godaddy.com', 'ns2.godaddy.com'];
const ADDRESSES = { 'ns-1.awsdns-00.com': ['192.0.2.1'], 'ns-2.awsdns-01.net': ['192.0.2.2'], 'ns1.godaddy.com': ['198.51.100.1'], 'ns2.godaddy.com': ['198.51.100.2'] };

test('a zone that is delegated to its own servers has no others, however their names are written', async () => {
  expect(await otherNameServers(dnsWith({ 'example.com': ['NS-2.awsdns-01.net.', 'ns1.godaddy.com'] }), 'example.com', OWN)).toEqual({ answer: undefined });
});

test('other servers are told in order', async () => {
  expect(await otherNameServers(dnsWith({ 'example.com': [...OTHERS].reverse() }, ADDRESSES), 'example.com', OWN)).toEqual({ answer: OTHERS });
});

test('a server with two names is one server', async () => {
  const addresses = { ...ADDRESSES, 'ns2.godaddy.com': ['192.0.2.2'] };
  expect(await otherNameServers(dnsWith({ 'example.com': OTHERS }, addresses), 'example.com', OWN)).toEqual({ answer: undefined });
});

test.each(['ENOTFOUND', 'ENODATA'])('a zone for which DNS says %s is not delegated', async (code) => {
  expect(await otherNameServers(dnsWith({ 'example.com': code }), 'example.com', OWN)).toEqual({ answer: [] });
});

test.each<[string, Dns, string]>([
  ['DNS does not answer', dnsWith({ 'example.com': 'ETIMEOUT' }), 'DNS does not say which name servers it has (ETIMEOUT)'],
  ['DNSSEC is broken', dnsWith({ 'example.com': 'ESERVFAIL' }), 'DNS does not say which name servers it has (ESERVFAIL)'],
  ['the resolver knows nothing', dnsWith({ 'com': 'ENOTFOUND', 'example.com': 'ENOTFOUND' }), 'the resolver of this machine knows no name servers'],
  ['an address is unknown', dnsWith({ 'example.com': OTHERS }, { ...ADDRESSES, 'ns-1.awsdns-00.com': 'ETIMEOUT' }),
    'DNS does not say which address ns-1.awsdns-00.com has (ETIMEOUT)'],
])('nothing follows where %s', async (_, dns, notAsked) => {
  expect(await otherNameServers(dns, 'example.com', OWN)).toEqual({ notAsked });
});
