import { FakeCloudWatch } from './fake-cloudwatch';
import { trustedBy } from '../../../../src/monitoring/endpoint/handler/trust';

let aws: FakeCloudWatch;
beforeEach(() => {
  aws = new FakeCloudWatch();
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('the text of a parameter is trusted, and without one nothing in place of the public CAs', async () => {
  aws.parameters['/trust'] = 'pem';
  expect([await trustedBy('/trust'), await trustedBy('/none'), await trustedBy(undefined)]).toEqual(['pem', undefined, undefined]);
});
