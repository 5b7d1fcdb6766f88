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
  const { Attributes = [] } = await new ElasticLoadBalancingV2().describeLoadBalancerAttributes({ LoadBalancerArn }).catch(gone);
  return Attributes.some((attribute) => attribute.Key === Key && attribute.Value === 'true');
}

/**
 * Turns protection on or off. CloudFormation has created the policy that allows this a moment ago, and IAM may need some seconds.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot.html#troubleshoot_general_eventual-consistency
 */
export async function setProtection(LoadBalancerArn: string, isOn: boolean, wait = 1000): Promise<void> {
  try {
    await new ElasticLoadBalancingV2().modifyLoadBalancerAttributes({ LoadBalancerArn, Attributes: [{ Key, Value: `${isOn}` }] });
  } catch (error) {
    if ((error as Error).name !== 'AccessDenied' || wait > LONGEST_WAIT) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
    await setProtection(LoadBalancerArn, isOn, 2 * wait);
  }
}
