import { request } from './request';
import { respond } from '../../../src/handler/custom-resource/respond';

const { StackId, RequestId, LogicalResourceId, ResponseURL } = request({});

function cloudFormationAnswers(status: number): jest.SpyInstance<unknown, Parameters<typeof fetch>> {
  return jest.spyOn(globalThis, 'fetch').mockResolvedValue({ ok: status === 200, status } as Response);
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('CloudFormation gets the answer with the IDs of its request, without a content type', async () => {
  const fetched = cloudFormationAnswers(200);
  await respond(request({}), { Status: 'SUCCESS', PhysicalResourceId: 'arn', Data: { VersionId: '1' } });
  const [[url, init]] = fetched.mock.calls;
  expect(url).toBe(ResponseURL);
  expect(init).toEqual({ method: 'PUT', body: expect.any(Buffer) as Buffer });
  expect(JSON.parse(String(init?.body))).toEqual({ StackId, RequestId, LogicalResourceId, Status: 'SUCCESS', PhysicalResourceId: 'arn', Data: { VersionId: '1' } });
});

test('an answer that CloudFormation does not take is an error, so that Lambda sends the event again', async () => {
  cloudFormationAnswers(503);
  await expect(respond(request({}), { Status: 'SUCCESS', PhysicalResourceId: 'arn' })).rejects.toThrow('CloudFormation refused the answer: HTTP 503');
});
