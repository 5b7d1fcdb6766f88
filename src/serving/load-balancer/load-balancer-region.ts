import { Stack } from 'aws-cdk-lib';
import { IApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IConstruct } from 'constructs';
import { nameOf } from './listener-ports';
import { isKnown, isLookedUpLater } from '../../lookups';

/** Refuses a load balancer that is known to be in another region than the stack of its listener. */
export function assertInRegionOf(listener: IConstruct, loadBalancer: IApplicationLoadBalancer): void {
  const [here, there] = [Stack.of(listener).region, loadBalancer.env.region];
  if (here === there || !isKnown(here, listener) || !isKnown(there, listener) || isLookedUpLater(loadBalancer.loadBalancerArn, listener)) return;
  throw new Error(`the load balancer ${nameOf(loadBalancer)} is in ${there}, but the stack "${Stack.of(listener).node.path}" of its listener is in ${here}: `
    + `create the listener in a stack in ${there}`);
}
