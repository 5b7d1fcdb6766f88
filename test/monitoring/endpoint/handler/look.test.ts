import { promises } from 'node:dns';
import { look } from '../../../../src/monitoring/endpoint/handler/look';
import { INTERMEDIATE, leaf } from '../../../certificate/imported/handler/pki';
import { FakeServer } from '../../../tls/fake-server';

const PATIENCE = { handshake: 60_000, pause: 1, attempts: 1 };

let server: FakeServer;
beforeEach(async () => {
  server = await FakeServer.tls(leaf(['www.example.com'], INTERMEDIATE));
});

afterEach(async () => {
  jest.restoreAllMocks();
  await server.stop();
});

async function addressesLookedAt(found: readonly { address: string; family: number }[]) {
  jest.spyOn(promises, 'lookup').mockImplementation(async () => found as never);
  const looks = await look({ Endpoint: 'www', DomainName: 'www.example.com', Address: 'www.example.com', Port: server.port }, PATIENCE);
  return looks.map(({ address, handshake: { outcome } }) => [address, outcome]);
}

test('each address of a name is looked at', async () => {
  expect(await addressesLookedAt([{ address: '127.0.0.1', family: 4 }, { address: '127.0.0.9', family: 4 }])).toEqual([['127.0.0.1', 'served'], ['127.0.0.9', 'nothing']]);
});

test('IPv6 counts only if there is no IPv4', async () => {
  expect(await addressesLookedAt([{ address: '::1', family: 6 }, { address: '127.0.0.1', family: 4 }])).toEqual([['127.0.0.1', 'served']]);
  expect((await addressesLookedAt([{ address: '::1', family: 6 }])).map(([address]) => address)).toEqual(['::1']);
});

test('at most 16 addresses are looked at', async () => {
  const many = Array.from({ length: 17 }, () => ({ address: '127.0.0.1', family: 4 }));
  expect(await addressesLookedAt(many)).toHaveLength(16);
});

test('a name without an address cannot be reached', async () => {
  expect(await addressesLookedAt([])).toEqual([[undefined, 'nothing']]);
  jest.restoreAllMocks();
  jest.spyOn(promises, 'lookup').mockRejectedValue(new Error('getaddrinfo ENOTFOUND'));
  const looks = await look({ Endpoint: 'www', DomainName: 'www.example.com', Address: 'www.example.com', Port: 443 }, PATIENCE);
  expect(looks).toEqual([{ handshake: { outcome: 'nothing' } }]);
});
