import { ElasticLoadBalancingV2, type DescribeLoadBalancerAttributesOutput } from '@aws-sdk/client-elastic-load-balancing-v2';

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html */
const Key = 'deletion_protection.enabled';

/** In milliseconds. */
const LONGEST_WAIT = 8000;

/** Whether a load balancer is protected. One that does not exist is not. */
export async function isProtected(LoadBalancerArn: string): Promise<boolean> {
  const gone = (error: Error): DescribeLoadBalancerAttributesOutput => {
    if (error.name !== 'LoadBalancerNotFoundException') throw error;
    return {};
  };
  const describe = async () => new ElasticLoadBalancingV2().describeLoadBalancerAttributes({ LoadBalancerArn });
  const { Attributes = [] } = await onceAllowed(describe).catch(gone);
  return Attributes.some((attribute) => attribute.Key === Key && attribute.Value === 'true');
}

/** Turns protection on or off. */
export async function setProtection(LoadBalancerArn: string, isOn: boolean): Promise<void> {
  const Attributes = [{ Key, Value: `${isOn}` }];
  await onceAllowed(async () => new ElasticLoadBalancingV2().modifyLoadBalancerAttributes({ LoadBalancerArn, Attributes }));
}

/**
 * Calls AWS again while it is denied. CloudFormation has created the policies of the role a moment ago, and IAM may need some seconds.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
 */
async function onceAllowed<T>(call: () => Promise<T>, wait = 1000): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if ((error as Error).name !== 'AccessDenied' || wait > LONGEST_WAIT) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
    return onceAllowed(call, 2 * wait);
  }
}
