import type { Socket } from 'net';
import { FakeCloudWatch } from './fake-cloudwatch';
import { probe } from '../../../../src/monitoring/endpoint/handler/probe';
import { CHAIN, INTERMEDIATE, leaf, ROOT } from '../../../certificate/imported/handler/pki';
import { byName, FAKE_TIMEOUTS, FakeServer, untilTimeIsOver } from '../../../tls/fake-server';

const NAME = 'www.example.com';
const SERVER = leaf([NAME], INTERMEDIATE);
const TRUST = '/trust';

let cloudWatch: FakeCloudWatch;
let server: FakeServer | undefined;
beforeEach(() => {
  jest.useFakeTimers(FAKE_TIMEOUTS);
  cloudWatch = new FakeCloudWatch();
  cloudWatch.parameters[TRUST] = ROOT.certificate;
});

afterEach(async () => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  await server?.stop();
  server = undefined;
});

async function run(event: object = {}) {
  await probe({ Endpoint: 'www', DomainName: NAME, Address: '127.0.0.1', Port: server?.port, TrustParameter: TRUST, ...event }, { handshake: 60_000, pause: 1, attempts: 2 });
}

test('a certificate that clients accept is reported with its days', async () => {
  server = await FakeServer.tls(SERVER, INTERMEDIATE.certificate);
  await run();
  const Dimensions = [{ Name: 'Endpoint', Value: 'www' }];
  expect(cloudWatch.published).toEqual([{
    Namespace: 'CdkAcm',
    MetricData: [{ MetricName: 'Problem', Value: 0, Dimensions }, { MetricName: 'DaysToExpiry', Value: 89, Dimensions }],
  }]);
  expect(cloudWatch.logs).toEqual([{
    endpoint: 'www', address: '127.0.0.1', problem: 'none', days: 89, names: [NAME], issuer: 'Intermediate', validTo: expect.stringMatching(/^\d{4}-.*Z$/),
  }]);
});

test('an old certificate is reported with the days that it has left', async () => {
  server = await FakeServer.tls(leaf([NAME], INTERMEDIATE, { days: [-90, 2.5] }), INTERMEDIATE.certificate);
  await run();
  expect(cloudWatch.values).toEqual({ Problem: 0, DaysToExpiry: 2 });
});

test.each<[string, number, string, () => Promise<FakeServer>]>([
  ['for another name', 3, 'its certificate does not cover the name', async () => FakeServer.tls(leaf(['shop.example.net'], INTERMEDIATE), INTERMEDIATE.certificate)],
  ['without a name', 3, 'its certificate does not cover the name', async () => FakeServer.tls(leaf([], INTERMEDIATE), INTERMEDIATE.certificate)],
  ['without its chain', 4, 'its chain is incomplete, or leads to no CA that is trusted', async () => FakeServer.tls(SERVER)],
])('a certificate %s is reported as %d', async (_, Problem, problem, start) => {
  server = await start();
  await run();
  expect(cloudWatch.values).toEqual({ Problem, DaysToExpiry: 89 });
  expect(cloudWatch.logs).toEqual([expect.objectContaining({ problem })]);
});

test.each<[string, [number, number], number]>([
  ['has expired', [-90, -2.5], -3],
  ['expired an hour ago', [-90, -1 / 24], -1],
  ['is not valid yet', [2, 90], 89],
])('a certificate that %s is reported as 5', async (_, days, DaysToExpiry) => {
  server = await FakeServer.tls(leaf([NAME], INTERMEDIATE, { days }), INTERMEDIATE.certificate);
  await run();
  expect(cloudWatch.values).toEqual({ Problem: 5, DaysToExpiry });
});

test('public CAs are trusted without a parameter, and no others', async () => {
  server = await FakeServer.tls(SERVER, CHAIN);
  await run({ TrustParameter: undefined });
  expect(cloudWatch.values).toMatchObject({ Problem: 4 });
  expect(cloudWatch.logs).toEqual([expect.objectContaining({ chainError: 'SELF_SIGNED_CERT_IN_CHAIN' })]);
});

test('a parameter without a value leaves the public CAs', async () => {
  server = await FakeServer.tls(SERVER, CHAIN);
  await run({ TrustParameter: '/none' });
  expect(cloudWatch.values).toMatchObject({ Problem: 4 });
});

test('the server is asked for the name', async () => {
  server = await FakeServer.tls(leaf(['other.example.com'], INTERMEDIATE), '', { SNICallback: byName({ [NAME]: leaf([NAME], ROOT) }) });
  await run();
  expect(cloudWatch.values).toMatchObject({ Problem: 0 });
});

test('a server that refuses the name is reported as 1 or 2, without days', async () => {
  server = await FakeServer.tls(SERVER, '', { SNICallback: byName({}) });
  await run();
  expect([{ Problem: 1 }, { Problem: 2 }]).toContainEqual(cloudWatch.values);
});

test('a server that requires another version of TLS is reported as 2, with the reason', async () => {
  server = await FakeServer.tls(SERVER, '', { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL:@SECLEVEL=0' });
  await run();
  expect(cloudWatch.values).toEqual({ Problem: 2 });
  expect(cloudWatch.logs).toEqual([expect.objectContaining({ outcome: 'refused', reason: expect.any(String) })]);
});

test('a server without TLS is reported as 2', async () => {
  server = await FakeServer.tcp((socket) => socket.once('data', () => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n')));
  await run();
  expect(cloudWatch.values).toEqual({ Problem: 2 });
  expect(cloudWatch.logs).toEqual([expect.objectContaining({ problem: 'it does not speak TLS, or refuses the connection', outcome: 'no-tls' })]);
});

test.each<[string, (socket: Socket) => void]>([
  ['breaks the connection', (socket) => socket.destroy()],
  ['says nothing', untilTimeIsOver],
])('a server that %s is tried again, and then reported as 1', async (_, onConnection) => {
  server = await FakeServer.tcp(onConnection);
  await run();
  expect(cloudWatch.values).toEqual({ Problem: 1 });
  expect(server.connections).toBe(2);
});

test('a failure that passes is not reported', async () => {
  server = await FakeServer.tls(SERVER, INTERMEDIATE.certificate);
  server.broken = 1;
  await run();
  expect(cloudWatch.values).toMatchObject({ Problem: 0 });
  expect(server.connections).toBe(2);
});

test('nothing listens', async () => {
  server = await FakeServer.tcp(() => undefined);
  await server.stop();
  await run();
  expect(cloudWatch.values).toEqual({ Problem: 1 });
});

test('what cannot be published is an error, so that Lambda tries again', async () => {
  server = await FakeServer.tls(SERVER);
  cloudWatch.refusal = new Error('denied');
  await expect(run()).rejects.toThrow('denied');
});

test('CAs that cannot be read vouch for nothing', async () => {
  server = await FakeServer.tls(SERVER, INTERMEDIATE.certificate);
  cloudWatch.parameters[TRUST] = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
  await run();
  expect(cloudWatch.values).toMatchObject({ Problem: 4 });
});
