import { Duration, ScopedAws, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { CODE } from './protect-code';
import { LIBRARY_ID } from '../../cross-region/library-id';
import { InlineFunction } from '../../handler/inline-function';
import { acknowledgeWildcards, FunctionReasons } from '../../handler/nag-acknowledgements';
import { onePerStack } from '../../handler/one-per-stack';

/** It is part of logical IDs, so it can never change. */
const ID = `${LIBRARY_ID}Protection`;

const REASONS: FunctionReasons = {
  runs: 'the function runs when a load balancer is created or deleted',
  failures: 'CloudFormation reports a deployment that fails',
  log: 'the log has ARNs of load balancers, and nothing secret',
};

/** The function that turns on the deletion protection of all load balancers of a stack. */
export class ProtectionFunction extends InlineFunction {
  /** The function of the stack. */
  public static for(scope: Construct): ProtectionFunction {
    return onePerStack(scope, ID, 'ProtectionFunction', (stack) => new ProtectionFunction(stack));
  }

  private constructor(stack: Stack) {
    super(stack, ID, {
      description: 'Turns on the deletion protection of the load balancers of this stack',
      code: CODE,
      timeout: Duration.minutes(1),
      reasons: REASONS,
    });
    // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awselasticloadbalancingv2.html
    this.allow(['elasticloadbalancing:DescribeLoadBalancerAttributes'], '*');
    acknowledgeWildcards(this.role, ['*'], 'the permission to describe load balancers cannot be limited to some of them');
    // the ID that a nested stack has in its own template: `stackId` of NestedStack refers to it from the template around it
    for (let each: Stack | undefined = stack; each; each = each.nestedStackParent) this.allow(['cloudformation:DescribeStacks'], new ScopedAws(each).stackId);
  }
}
