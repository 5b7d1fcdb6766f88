import { request } from './events';
import { FakeAws } from './fake-aws';
import { respond } from '../../../../src/certificate/imported/handler/respond';

let aws: FakeAws;
beforeEach(() => {
  aws = new FakeAws();
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('CloudFormation gets the answer with the IDs of its request', async () => {
  await respond(request({}), { Status: 'SUCCESS', PhysicalResourceId: 'arn' });
  const { StackId, RequestId, LogicalResourceId, ResponseURL: url } = request({});
  expect(aws.answers).toEqual([{ url, body: { StackId, RequestId, LogicalResourceId, Status: 'SUCCESS', PhysicalResourceId: 'arn' } }]);
});

test('an answer has no content type, and a length', async () => {
  await respond(request({}), { Status: 'SUCCESS', PhysicalResourceId: 'arn' });
  const [, init] = jest.mocked(fetch).mock.calls[0];
  expect(init).toEqual({ method: 'PUT', body: expect.any(Buffer) as Buffer });
});

test('an answer that CloudFormation does not take is an error, so that Lambda sends the event again', async () => {
  aws.status = 503;
  await expect(respond(request({}), { Status: 'SUCCESS', PhysicalResourceId: 'arn' })).rejects.toThrow('CloudFormation refused the answer: HTTP 503');
});
