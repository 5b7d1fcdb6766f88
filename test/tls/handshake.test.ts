import type { Socket } from 'net';
import { byName, FAKE_TIMEOUTS, FakeServer, untilTimeIsOver } from './fake-server';
import { handshake, type HandshakeOptions } from '../../src/tls/handshake';
import { CHAIN, INTERMEDIATE, leaf, ROOT } from '../certificate/imported/handler/pki';

const NAME = 'www.example.com';
const SERVER = leaf([NAME], INTERMEDIATE);
const OTHER = leaf(['shop.example.net'], INTERMEDIATE);

let server: FakeServer | undefined;
beforeEach(() => {
  jest.useFakeTimers(FAKE_TIMEOUTS);
});

afterEach(async () => {
  jest.useRealTimers();
  await server?.stop();
  server = undefined;
});

async function shake(options: Partial<HandshakeOptions> = {}) {
  return handshake({
    address: '127.0.0.1', port: server!.port, name: NAME, patience: 60_000, signal: new AbortController().signal, ca: [ROOT.certificate], ...options,
  });
}

test('the certificate of a server, with a chain that is trusted', async () => {
  server = await FakeServer.tls(SERVER, INTERMEDIATE.certificate);
  const result = await shake();
  expect(result).toMatchObject({ outcome: 'served', certificate: { names: [NAME], issuer: 'Intermediate', isLogged: false } });
  expect(result.outcome === 'served' && result.certificate.chainError).toBe(undefined);
});

test.each<[string, string, object]>([
  ['without a chain', '', { chainError: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', length: 1, missingIssuer: 'Intermediate' }],
  ['with a chain that ends at a CA that is not known', INTERMEDIATE.certificate, { chainError: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY', length: 2, missingIssuer: 'Root' }],
  ['with the chain of a private CA', CHAIN, { chainError: 'SELF_SIGNED_CERT_IN_CHAIN', length: 3, missingIssuer: undefined }],
])('a certificate %s', async (_, chain, certificate) => {
  server = await FakeServer.tls(SERVER, chain);
  expect(await shake({ ca: undefined })).toMatchObject({ outcome: 'served', certificate });
});

test('an expired certificate is looked at like any other', async () => {
  server = await FakeServer.tls(leaf([NAME], INTERMEDIATE, { days: [-90, -3] }), INTERMEDIATE.certificate);
  expect(await shake()).toMatchObject({ outcome: 'served', certificate: { chainError: 'CERT_HAS_EXPIRED' } });
});

test('the server is asked for the name', async () => {
  server = await FakeServer.tls(OTHER, '', { SNICallback: byName({ [NAME]: SERVER }) });
  expect(await shake()).toMatchObject({ certificate: { names: [NAME] } });
  expect(await shake({ name: undefined })).toMatchObject({ certificate: { names: ['shop.example.net'] } });
});

test('a server that has no certificate for the name refuses or ends the connection', async () => {
  server = await FakeServer.tls(OTHER, '', { SNICallback: byName({}) });
  expect(['refused', 'silence']).toContain((await shake()).outcome);
});

test('a server that only speaks another version of TLS refuses', async () => {
  server = await FakeServer.tls(SERVER, '', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });
  expect(await shake()).toMatchObject({ outcome: 'refused', reason: expect.stringMatching(/^[A-Z0-9_]+$/) });
});

test.each<[string, string]>([
  ['HTTP', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
  ['SMTP', '220 mail.example.com ESMTP\r\n'],
])('a server that speaks %s does not speak TLS', async (_, greeting) => {
  server = await FakeServer.tcp((socket) => socket.once('data', () => socket.write(greeting)));
  expect(await shake()).toEqual({ outcome: 'no-tls' });
});

test.each<[string, (socket: Socket) => void]>([
  ['ends the connection', (socket) => socket.end()],
  ['breaks the connection', (socket) => socket.destroy()],
  ['says nothing', untilTimeIsOver],
])('a server that %s is silent', async (_, onConnection) => {
  server = await FakeServer.tcp(onConnection);
  expect(await shake()).toEqual({ outcome: 'silence' });
});

test('nothing listens', async () => {
  server = await FakeServer.tcp(() => undefined);
  const { port } = server;
  await server.stop();
  server = undefined;
  expect(await handshake({ address: '127.0.0.1', port, patience: 60_000, signal: new AbortController().signal })).toEqual({ outcome: 'nothing' });
});

test('an interruption ends it at once', async () => {
  const interruption = new AbortController();
  server = await FakeServer.tcp(() => interruption.abort());
  expect(await shake({ signal: interruption.signal })).toEqual({ outcome: 'silence' });
  expect(await shake({ signal: interruption.signal })).toEqual({ outcome: 'silence' });
  expect(server.connections).toBe(1);
});
