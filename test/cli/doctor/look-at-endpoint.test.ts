import { DnsClient } from '../../../src/cli/dns/dns-client';
import { lookAtEndpoint } from '../../../src/cli/doctor/look-at-endpoint';
import { TlsClient } from '../../../src/cli/tls/tls-client';
import { INTERMEDIATE, leaf, ROOT } from '../../certificate/imported/handler/pki';
import { byName, FakeServer } from '../../tls/fake-server';
import { FakeDns } from '../dns/fake-dns';
import type { Zones } from '../dns/message';

const NAME = 'www.example.com';
const SERVER = leaf([NAME], INTERMEDIATE);
const LOCAL: Zones = { 'www.example.com A': ['127.0.0.1'] };

let dns: FakeDns;
let server: FakeServer | undefined;
afterEach(async () => {
  dns.stop();
  await server?.stop();
  server = undefined;
});

async function look(zones: Zones, host = NAME) {
  dns = await FakeDns.start(zones);
  const tls = new TlsClient({ ca: [ROOT.certificate], patience: 60_000 });
  return lookAtEndpoint(new DnsClient({ resolver: dns.address }), tls, NAME, { host, port: server?.port ?? 1 });
}

test.each<[string, Zones]>([
  ['an address', LOCAL],
  ['an alias', { 'www.example.com CNAME': ['lb.example.net'], 'lb.example.net A': ['127.0.0.1'] }],
])('the server is where the resolver says: at %s', async (_, zones) => {
  server = await FakeServer.tls(SERVER, INTERMEDIATE.certificate);
  expect(await look(zones)).toMatchObject({
    isUnknown: false,
    answers: [{ server: { host: '127.0.0.1', port: server.port }, handshake: { outcome: 'served', certificate: { names: [NAME] } } }],
  });
});

test('an IP address is not looked up', async () => {
  server = await FakeServer.tls(SERVER, INTERMEDIATE.certificate);
  expect((await look({}, '127.0.0.1')).answers).toHaveLength(1);
  expect(dns.asked).toEqual([]);
});

test.each<[string, Zones, boolean]>([
  ['no address', {}, false],
  ['an address that the resolver cannot find out', { 'www.example.com ANY': 'SERVFAIL' }, true],
  ['a resolver that is silent', { '. ANY': 'GARBAGE' }, true],
])('%s', async (_, zones, isUnknown) => {
  expect(await look(zones)).toMatchObject({ answers: [], isUnknown });
});

test('a server that has no certificate for the name is asked without a name', async () => {
  server = await FakeServer.tls(leaf(['shop.example.net'], INTERMEDIATE), '', { SNICallback: byName({}) });
  const [{ handshake, unnamed }] = (await look(LOCAL)).answers;
  expect(['refused', 'silence']).toContain(handshake.outcome);
  expect(unnamed).toMatchObject({ outcome: 'served', certificate: { names: ['shop.example.net'] } });
});

test('of many addresses, four are asked', async () => {
  const { answers } = await look({ 'www.example.com A': Array.from({ length: 9 }, (_, index) => `127.0.0.${index + 1}`) });
  expect(answers).toHaveLength(4);
});
