import { FakeCloudWatch } from './fake-cloudwatch';
import { handler } from '../../../../src/monitoring/endpoint/handler/probe.lambda';
import { INTERMEDIATE, leaf } from '../../../certificate/imported/handler/pki';
import { FakeServer } from '../../../tls/fake-server';

afterEach(() => {
  jest.restoreAllMocks();
});

test('the handler reports what an endpoint serves', async () => {
  const cloudWatch = new FakeCloudWatch();
  const server = await FakeServer.tls(leaf(['www.example.com'], INTERMEDIATE));
  await handler({ DomainName: 'www.example.com', Address: '127.0.0.1', Port: server.port });
  await server.stop();
  expect(cloudWatch.published[0].MetricData![0]).toEqual({ MetricName: 'Problem', Value: 4, Dimensions: [{ Name: 'Endpoint', Value: `www.example.com:${server.port}` }] });
});

test('an event without a name is refused', async () => {
  await expect(handler({})).rejects.toThrow('the event has no DomainName');
});
