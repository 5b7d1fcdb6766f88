import { CustomResource, Duration } from 'aws-cdk-lib';
import { BaseLoadBalancer, CfnLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Policy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { ProtectionFunction } from './protection-function';
import { acknowledgeRole } from '../../handler/nag-acknowledgements';
import { namingOwner } from '../../input/owner';
import { acknowledgeProtection } from '../nag-acknowledgements';

/** It is part of logical IDs, so it can never change. */
const ID = 'DeletionProtection';

/** It is in templates, so it can never change. */
const RESOURCE_TYPE = 'Custom::CdkAcmDeletionProtection';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html */
const ATTRIBUTE = 'deletion_protection.enabled';

/**
 * Has a function turn on deletion protection after the load balancer is created. With the attribute in the template, CloudFormation could not delete the
 * load balancer again when the deployment that creates it fails.
 *
 * The permission is a policy beside the load balancer: in the policy of the role, it would have the function, and so each protected load balancer of
 * the stack, wait for all the others.
 */
export function protectFromDeletion(loadBalancer: BaseLoadBalancer, owner: Construct): void {
  loadBalancer.removeAttribute(ATTRIBUTE);
  acknowledgeProtection(loadBalancer);
  const { function: { functionArn }, role } = namingOwner(owner, () => ProtectionFunction.for(loadBalancer));
  const { loadBalancerArn } = loadBalancer;
  const scope = new Construct(owner, ID);
  const policy = new Policy(scope, 'Policy', { roles: [role] });
  policy.addStatements(new PolicyStatement({ actions: ['elasticloadbalancing:ModifyLoadBalancerAttributes'], resources: [loadBalancerArn] }));
  acknowledgeRole(policy);
  new CustomResource(scope, 'Default', {
    resourceType: RESOURCE_TYPE,
    serviceToken: functionArn,
    serviceTimeout: Duration.minutes(2),
    properties: { LoadBalancerArn: loadBalancerArn },
  }).node.addDependency(policy);
  owner.node.addValidation({ validate: () => setTwice(loadBalancer, owner) });
}

/** What is wrong if `setAttribute()` has put the attribute into the template again. */
function setTwice({ node, stack }: BaseLoadBalancer, owner: Construct): string[] {
  const attributes: unknown = stack.resolve((node.defaultChild as CfnLoadBalancer).loadBalancerAttributes);
  const isSet = Array.isArray(attributes) && attributes.some(({ key }: CfnLoadBalancer.LoadBalancerAttributeProperty) => key === ATTRIBUTE);
  return isSet ? [`${owner.constructor.name} "${owner.node.path}": setAttribute() sets ${ATTRIBUTE}, which deletionProtection sets: use deletionProtection alone, or set it to false`] : [];
}
