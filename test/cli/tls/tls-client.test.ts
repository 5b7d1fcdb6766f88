import { TlsClient } from '../../../src/cli/tls/tls-client';
import { INTERMEDIATE, leaf, ROOT } from '../../certificate/imported/handler/pki';
import { FakeServer } from '../../tls/fake-server';

const oneMoment = async () => new Promise((done) => setTimeout(done, 100));

let server: FakeServer;
afterEach(async () => server.stop());

test('it trusts the CAs that it is given', async () => {
  server = await FakeServer.tls(leaf(['www.example.com'], INTERMEDIATE), INTERMEDIATE.certificate);
  const errorWith = async (ca?: readonly string[]) => {
    const result = await new TlsClient({ ca }).handshake('127.0.0.1', server.port, 'www.example.com');
    return result.outcome === 'served' ? result.certificate.chainError : result.outcome;
  };
  expect(await errorWith([ROOT.certificate])).toBe(undefined);
  expect(await errorWith()).toBe('UNABLE_TO_GET_ISSUER_CERT_LOCALLY');
});

test('a hundred servers that say nothing are not connected to at once, and to stop ends all', async () => {
  server = await FakeServer.tcp(() => undefined);
  const client = new TlsClient({ patience: 60_000 });
  const all = Promise.all(Array.from({ length: 100 }, async () => client.handshake('127.0.0.1', server.port, 'www.example.com')));
  while (server.open < 16) await oneMoment();
  await oneMoment();
  expect(server.open).toBe(16);
  client.stop();
  expect(new Set((await all).map(({ outcome }) => outcome))).toEqual(new Set(['silence']));
});
