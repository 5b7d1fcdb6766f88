import { FakeAws } from './fake-aws';
import { isRolledBack } from '../../../../src/serving/load-balancer/handler/stack-status';

const [SHOP, PARENT, GRANDPARENT] = ['Shop', 'Parent', 'Grandparent'].map((name) => `arn:aws:cloudformation:eu-west-1:111111111111:stack/${name}/0a1b2c3d`);

let aws: FakeAws;
beforeEach(() => {
  aws = new FakeAws();
});

afterEach(() => {
  jest.restoreAllMocks();
});

test.each<[boolean, string | undefined]>([
  [true, 'ROLLBACK_IN_PROGRESS'],
  [true, 'UPDATE_ROLLBACK_IN_PROGRESS'],
  [true, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS'],
  [false, 'DELETE_IN_PROGRESS'],
  [false, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS'],
  [false, 'UPDATE_IN_PROGRESS'],
  [false, 'ROLLBACK_COMPLETE'],
  [false, 'UPDATE_ROLLBACK_FAILED'],
  [false, undefined],
])('it is %p in status %s', async (expected, StackStatus) => {
  aws.stacks[SHOP] = { StackStatus };
  expect(await isRolledBack(SHOP)).toBe(expected);
});

test('a stack is rolled back with the stacks in which it is nested, however deep', async () => {
  aws.stacks[SHOP] = { StackStatus: 'DELETE_IN_PROGRESS', ParentId: PARENT };
  aws.stacks[PARENT] = { StackStatus: 'DELETE_IN_PROGRESS', ParentId: GRANDPARENT };
  aws.stacks[GRANDPARENT] = { StackStatus: 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS' };
  expect(await isRolledBack(SHOP)).toBe(true);
});

test.each<[string, Record<string, { StackStatus?: string } | undefined>]>([
  ['was rolled back once', { [PARENT]: { StackStatus: 'UPDATE_ROLLBACK_COMPLETE' } }],
  ['may not be described', {}],
  ['is unknown', { [PARENT]: undefined }],
])('it is not if its parent %s', async (_, parent) => {
  aws.stacks[SHOP] = { StackStatus: 'DELETE_IN_PROGRESS', ParentId: PARENT };
  Object.assign(aws.stacks, parent);
  expect(await isRolledBack(SHOP)).toBe(false);
});

test('a stack that its own function may not describe is an error', async () => {
  await expect(isRolledBack(SHOP)).rejects.toThrow('not authorized to perform cloudformation:DescribeStacks');
});
