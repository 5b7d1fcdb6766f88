import { GUIDE, sampleOf } from './guide';
import { DnsClient } from '../../../src/cli/dns/dns-client';
import { endpointDiagnoses } from '../../../src/cli/doctor/diagnoses/endpoint';
import { ENDPOINT_CAUSES, type EndpointCause } from '../../../src/cli/doctor/diagnosis';
import type { ExpectedCertificate } from '../../../src/cli/doctor/facts';
import { lookAtEndpoint } from '../../../src/cli/doctor/look-at-endpoint';
import { TlsClient } from '../../../src/cli/tls/tls-client';
import { INTERMEDIATE, leaf, ROOT, type LeafProps } from '../../certificate/imported/handler/pki';
import { byName, FakeServer } from '../../tls/fake-server';
import { FakeDns } from '../dns/fake-dns';

const NAME = 'www.example.com';

/** A server whose certificate has these names. */
async function withNames(names: readonly string[], chain: string = INTERMEDIATE.certificate, props: LeafProps = {}): Promise<FakeServer> {
  return FakeServer.tls(leaf(names, INTERMEDIATE, props), chain);
}

/** The server of each sample in the guide. */
const SERVERS: Readonly<Record<EndpointCause, () => Promise<FakeServer>>> = {
  'uncovered-name': async () => withNames(['shop.example.net', '*.shop.example.net']),
  'expired-certificate': async () => withNames([NAME], INTERMEDIATE.certificate, { days: [-90, -3] }),
  'other-certificate': async () => withNames([NAME]),
  'incomplete-chain': async () => withNames([NAME], ''),
  'untrusted-issuer': async () => FakeServer.tls(leaf([NAME], ROOT), ROOT.certificate),
  'missing-tls': async () => FakeServer.tcp((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))),
  'refused-name': async () => FakeServer.tls(leaf(['shop.example.net'], ROOT), '', { SNICallback: byName({}) }),
  'refused-handshake': async () => FakeServer.tls(leaf([NAME], ROOT), '', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' }),
};

let dns: FakeDns;
let server: FakeServer | undefined;
beforeAll(async () => { dns = await FakeDns.start({ 'www.example.com A': ['127.0.0.1'] }); });
afterAll(() => dns.stop());
afterEach(async () => server?.stop());

/** The lines of the report about a cause. */
async function lines(cause: EndpointCause): Promise<string[]> {
  const { port } = server = await SERVERS[cause]();
  const tls = new TlsClient({ ca: cause === 'untrusted-issuer' ? undefined : [ROOT.certificate] });
  const seen = await lookAtEndpoint(new DnsClient({ resolver: dns.address }), tls, NAME, { host: NAME, port });
  const expected: ExpectedCertificate = { serial: cause === 'untrusted-issuer' ? undefined : 'another', days: 300, isPrivate: false, isServerGiven: false };
  return endpointDiagnoses(seen, expected).filter((diagnosis) => diagnosis.cause === cause)
    .flatMap(({ verdict, message, fix }) => [`  ${verdict === 'wrong' ? '✗' : '!'} ${message}`, `    ${fix}`])
    .map((line) => line.replaceAll(`127.0.0.1:${port}`, '192.0.2.1:443'));
}

test.each(ENDPOINT_CAUSES)('the guide has the output for %s', async (cause) => {
  expect(sampleOf(cause)).toEqual(await lines(cause));
});

test('the guide has the causes of servers in one chapter', () => {
  const [, chapter = ''] = GUIDE.split('## The server\n');
  expect([...chapter.split('\n## ')[0].matchAll(/^### `([\w-]+)`$/gm)].map(([, cause]) => cause)).toEqual([...ENDPOINT_CAUSES]);
});
