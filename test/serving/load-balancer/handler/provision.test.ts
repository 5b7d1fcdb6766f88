import { FakeAws } from './fake-aws';
import { handler } from '../../../../src/serving/load-balancer/handler/protect.lambda';
import type { ProtectionProperties } from '../../../../src/serving/load-balancer/handler/provision';
import { request } from '../../../handler/custom-resource/request';

const WEB = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/web/50dc6c495c0c9188';
const OTHER = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/other/60dc6c495c0c9188';
const OF_WEB = { LoadBalancerArn: WEB };
const { StackId } = request(OF_WEB);

let aws: FakeAws;
beforeEach(() => {
  aws = new FakeAws();
  aws.protection[WEB] = 'false';
});

afterEach(() => {
  jest.restoreAllMocks();
});

const create = async () => handler(request(OF_WEB));
const update = async (PhysicalResourceId: string, arn: string, before: string) => handler(request<ProtectionProperties>(
  { LoadBalancerArn: arn }, { RequestType: 'Update', PhysicalResourceId, OldResourceProperties: { LoadBalancerArn: before } }));
const remove = async (PhysicalResourceId?: string) => handler(request(OF_WEB, { RequestType: 'Delete', PhysicalResourceId }));

test.each([['false'], [undefined]])('a load balancer that is created has protection, though its attribute was %p', async (before) => {
  aws.protection[WEB] = before;
  await create();
  expect(aws.protection[WEB]).toBe('true');
  expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: WEB })]);
});

describe('when what has created the load balancer is rolled back', () => {
  beforeEach(() => {
    aws.protection[WEB] = 'true';
  });

  test.each([
    'ROLLBACK_IN_PROGRESS', 'UPDATE_ROLLBACK_IN_PROGRESS', 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS',
  ])('protection is off in status %s, so that CloudFormation can delete the load balancer', async (StackStatus) => {
    aws.stacks[StackId] = { StackStatus };
    await remove(WEB);
    expect(aws.protection[WEB]).toBe('false');
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: WEB })]);
  });

  test('it is off too if CloudFormation has not received the ID', async () => {
    aws.stacks[StackId] = { StackStatus: 'ROLLBACK_IN_PROGRESS' };
    await remove('Shop-WebDeletionProtection-1ABCDEFGHIJKL');
    expect(aws.protection[WEB]).toBe('false');
  });

  test('nothing is changed if the load balancer was protected before', async () => {
    aws.stacks[StackId] = { StackStatus: 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS' };
    await create();
    const { PhysicalResourceId } = aws.answers[0] as { PhysicalResourceId: string };
    expect(PhysicalResourceId).toBe(`none/${WEB}`);
    await remove(PhysicalResourceId);
    expect(aws.protection[WEB]).toBe('true');
    expect(aws.answers[1]).toMatchObject({ Status: 'SUCCESS', PhysicalResourceId });
  });

  test('nothing is asked if protection could not be turned on', async () => {
    await remove('none/5c7f1a52');
    expect(aws.calls).toEqual([]);
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: 'none/5c7f1a52' })]);
  });

  test('a load balancer that is gone is no error', async () => {
    aws.stacks[StackId] = { StackStatus: 'ROLLBACK_IN_PROGRESS' };
    delete aws.protection[WEB];
    await remove(WEB);
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS' })]);
  });
});

describe('without a rollback', () => {
  beforeEach(() => {
    aws.protection[WEB] = 'true';
  });

  test.each(['DELETE_IN_PROGRESS', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'])('it stays on in status %s, so that the deletion fails', async (StackStatus) => {
    aws.stacks[StackId] = { StackStatus };
    await remove(WEB);
    expect(aws.protection[WEB]).toBe('true');
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: WEB })]);
  });

  test('a Delete without an ID is answered', async () => {
    aws.stacks[StackId] = undefined;
    await remove();
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: '' })]);
  });
});

describe('an update', () => {
  test('does not need the permission to change a load balancer that is protected', async () => {
    aws.protection[WEB] = 'true';
    await update(WEB, WEB, WEB);
    expect(aws.calls).toEqual(['DescribeLoadBalancerAttributes']);
  });

  test.each([WEB, `none/${WEB}`])('turns protection on again, and keeps the ID %s', async (id) => {
    await update(id, WEB, WEB);
    expect(aws.protection[WEB]).toBe('true');
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: id })]);
  });

  test.each([WEB, `none/${WEB}`])('does not replace the load balancer of ID %s, and leaves the new one without protection', async (id) => {
    aws.protection[OTHER] = 'false';
    await update(id, OTHER, WEB);
    expect(aws.answers).toEqual([expect.objectContaining({
      Status: 'FAILED',
      PhysicalResourceId: id,
      Reason: `CloudFormation cannot replace ${WEB}, which is protected against deletion: `
        + 'deploy with deletionProtection: false, then deploy the change that replaces it',
    })]);
    expect(aws.protection).toEqual({ [WEB]: 'false', [OTHER]: 'false' });
  });

  test('is rolled back after that', async () => {
    await update(WEB, WEB, OTHER);
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: WEB })]);
  });
});
