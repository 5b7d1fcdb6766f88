import { FakeCloudWatch } from './fake-cloudwatch';
import { PROBLEMS } from '../../../../src/monitoring/endpoint/handler/metric-names';
import { publish } from '../../../../src/monitoring/endpoint/handler/metrics';

let cloudWatch: FakeCloudWatch;
beforeEach(() => {
  cloudWatch = new FakeCloudWatch();
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('an endpoint without a certificate has no days, which 0 would be', async () => {
  await publish('www', { problem: 1 });
  expect(cloudWatch.values).toEqual({ Problem: 1 });
  await publish('www', { problem: 0, days: 0 });
  expect(cloudWatch.values).toEqual({ Problem: 0, DaysToExpiry: 0 });
});

test('the values that users read in notifications stay what they are', () => {
  expect(PROBLEMS.map((text) => text.split(' ').slice(-2).join(' '))).toEqual(['none', 'be reached', 'the connection', 'the name', 'is trusted', 'valid yet']);
});
