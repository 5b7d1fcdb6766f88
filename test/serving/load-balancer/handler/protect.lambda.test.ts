import { FakeAws } from './fake-aws';
import { handler } from '../../../../src/serving/load-balancer/handler/protect.lambda';
import type { ProtectionProperties } from '../../../../src/serving/load-balancer/handler/provision';
import { request } from '../../../handler/custom-resource/request';

const WEB = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/web/50dc6c495c0c9188';
const OTHER = 'arn:aws:elasticloadbalancing:eu-west-1:111111111111:loadbalancer/app/other/60dc6c495c0c9188';
const OF_WEB = { LoadBalancerArn: WEB };
const { StackId } = request(OF_WEB);
const PARENT = `${StackId}-parent`;
const GRANDPARENT = `${StackId}-grandparent`;

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

test('a load balancer that does not exist fails the deployment', async () => {
  delete aws.protection[WEB];
  await create();
  expect(aws.answers).toEqual([expect.objectContaining({ Status: 'FAILED', Reason: `LoadBalancerNotFoundException: Load balancer '${WEB}' not found` })]);
});

describe('when the policy of the role does not apply yet', () => {
  const waits: unknown[] = [];
  const denied = () => Object.assign(new Error('not authorized'), { name: 'AccessDenied' });
  const modify = () => jest.spyOn(aws as unknown as { onModifyLoadBalancerAttributes: () => object }, 'onModifyLoadBalancerAttributes');

  beforeEach(() => {
    waits.length = 0;
    jest.spyOn(globalThis, 'setTimeout').mockImplementation(((resolve: () => void, wait: number) => {
      waits.push(wait);
      resolve();
    }) as unknown as typeof setTimeout);
  });

  test('the function waits for it', async () => {
    modify().mockImplementationOnce(() => { throw denied(); }).mockImplementationOnce(() => { throw denied(); });
    await create();
    expect(waits).toEqual([1000, 2000]);
    expect(aws.protection[WEB]).toBe('true');
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: WEB })]);
  });

  test('the deployment fails after 15 seconds', async () => {
    modify().mockImplementation(() => { throw denied(); });
    await create();
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'FAILED', Reason: 'AccessDenied: not authorized' })]);
  });
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

  test('it is off if a stack is rolled back in which the stack is nested, however deep', async () => {
    aws.stacks[StackId] = { StackStatus: 'DELETE_IN_PROGRESS', ParentId: PARENT };
    aws.stacks[PARENT] = { StackStatus: 'DELETE_IN_PROGRESS', ParentId: GRANDPARENT };
    aws.stacks[GRANDPARENT] = { StackStatus: 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS' };
    await remove(WEB);
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

  test('another error is one', async () => {
    aws.stacks[StackId] = { StackStatus: 'ROLLBACK_IN_PROGRESS' };
    jest.spyOn(aws as unknown as { onDescribeLoadBalancerAttributes: () => object }, 'onDescribeLoadBalancerAttributes').mockImplementation(() => {
      throw new Error('rate exceeded');
    });
    await remove(WEB);
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'FAILED', Reason: 'Error: rate exceeded' })]);
  });
});

describe('without a rollback', () => {
  beforeEach(() => {
    aws.protection[WEB] = 'true';
  });

  test.each([
    'DELETE_IN_PROGRESS', 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', 'UPDATE_IN_PROGRESS', 'ROLLBACK_COMPLETE', 'UPDATE_ROLLBACK_FAILED', undefined,
  ])('protection stays on in status %s, so that the deletion of the load balancer fails', async (StackStatus) => {
    aws.stacks[StackId] = { StackStatus };
    await remove(WEB);
    expect(aws.protection[WEB]).toBe('true');
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS', PhysicalResourceId: WEB })]);
  });

  test.each<[string, Record<string, { StackStatus?: string } | undefined>]>([
    ['was rolled back once', { [PARENT]: { StackStatus: 'UPDATE_ROLLBACK_COMPLETE' } }],
    ['may not be described', {}],
    ['is unknown', { [PARENT]: undefined }],
  ])('it stays on if the parent of the stack %s', async (_, parent) => {
    aws.stacks[StackId] = { StackStatus: 'DELETE_IN_PROGRESS', ParentId: PARENT };
    Object.assign(aws.stacks, parent);
    await remove(WEB);
    expect(aws.protection[WEB]).toBe('true');
    expect(aws.answers).toEqual([expect.objectContaining({ Status: 'SUCCESS' })]);
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

test.each<[string, object]>([
  ['properties', { ResourceProperties: undefined }],
  ['a stack ID', { RequestType: 'Delete', PhysicalResourceId: WEB, StackId: undefined }],
  ['a physical ID', { RequestType: 'Update' }],
])('an event without %s is answered, and changes nothing', async (_, event) => {
  await handler({ ...request(OF_WEB), ...event });
  expect(aws.answers).toEqual([expect.objectContaining({ Status: 'FAILED' })]);
  expect(aws.protection).toEqual({ [WEB]: 'false' });
});
