import { CloudFormation } from '@aws-sdk/client-cloudformation';

/**
 * Whether CloudFormation rolls back a stack, or a stack in which it is nested. It then deletes only what the failed operation has created.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html
 */
export async function isRolledBack(StackName: string): Promise<boolean> {
  const { Stacks: [stack] = [] } = await new CloudFormation().describeStacks({ StackName });
  if (!stack) return false;
  if (/ROLLBACK.*_IN_PROGRESS$/.test(stack.StackStatus!)) return true;
  // a template can be nested by another app, whose stacks the role of the function does not know
  return stack.ParentId ? isRolledBack(stack.ParentId).catch(() => false) : false;
}
