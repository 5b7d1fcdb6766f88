import { Stack, Token } from 'aws-cdk-lib';
import { IApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IConstruct } from 'constructs';
import { nameOf } from './listener-ports';
import { isKnown, isLookedUpLater } from '../../lookups';

/** Refuses a load balancer that is known to be in another region or account than the stack of its listener, or of the load balancer in front of it. */
export function assertInRegionOf(construct: IConstruct, loadBalancer: IApplicationLoadBalancer, what = 'listener'): void {
  if (isLookedUpLater(loadBalancer.loadBalancerArn, construct)) return;
  const [here, there] = [Stack.of(construct).env, loadBalancer.env];
  assertSame(here.region, there.region, '');
  assertSame(here.account, there.account, 'account ');

  function assertSame(own: string, other: string, noun: string): void {
    if (own === other || !isKnown(own, construct) || !isKnown(other, construct)) return;
    throw new Error(`the load balancer ${nameOf(loadBalancer)} is in ${noun}${other}, but the stack "${Stack.of(construct).node.path}" of its ${what} is in `
      + `${noun}${own}: create the ${what} in a stack in ${noun}${other}`);
  }
}

/** Refuses the ARN of a network or gateway load balancer, which has no HTTPS listeners. */
export function assertApplicationLoadBalancer({ loadBalancerArn }: IApplicationLoadBalancer): void {
  if (Token.isUnresolved(loadBalancerArn)) return;
  const [, type] = /:loadbalancer\/(net|gwy)\//.exec(loadBalancerArn) ?? [];
  if (!type) return;
  throw new Error(`loadBalancer is a ${type === 'net' ? 'Network' : 'Gateway'} Load Balancer, "${loadBalancerArn}", which has no HTTPS listeners: `
    + `give an Application Load Balancer, whose ARN has loadbalancer/app/${type === 'net' ? ', or add a TLS listener with a RegionalCertificate' : ''}`);
}
