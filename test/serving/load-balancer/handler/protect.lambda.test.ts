import { FakeAws } from './fake-aws';
import { handler } from '../../../../src/serving/load-balancer/handler/protect.lambda';
import { request } from '../../../handler/custom-resource/request';

const WEB = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/web/50dc6c495c0c9188';
const OF_WEB = { LoadBalancerArn: WEB };

let aws: FakeAws;
beforeEach(() => {
  aws = new FakeAws();
  aws.protection[WEB] = 'false';
});

afterEach(() => {
  jest.restoreAllMocks();
});

test('CloudFormation gets the answer', async () => {
  await handler(request(OF_WEB));
  expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: WEB })]);
});

test('a load balancer that does not exist fails the deployment', async () => {
  delete aws.protection[WEB];
  await handler(request(OF_WEB));
  expect(aws.answers).toEqual([expect.objectContaining({ Status: 'FAILED', Reason: `LoadBalancerNotFoundException: Load balancer '${WEB}' not found` })]);
});

test.each<[string, object]>([
  ['properties', { ResourceProperties: undefined }],
  ['a stack ID', { RequestType: 'Delete', PhysicalResourceId: WEB, StackId: undefined }],
  ['a physical ID', { RequestType: 'Update' }],
])('an event without %s is answered, and changes nothing', async (_, event) => {
  await handler({ ...request(OF_WEB), ...event });
  expect(aws.answers).toEqual([expect.objectContaining({ Status: 'FAILED' })]);
  expect(aws.protection).toEqual({ [WEB]: 'false' });
});
