import { IApplicationLoadBalancer, ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { HttpsListenerOptions } from './https-listener-options';

/**
 * Properties of a `SecureListener`: `loadBalancer`, and either `certificates` or `domainNames` with their zone.
 *
 * Set what has no prop here on the member `listener`, for example with `listener.setAttribute()`.
 */
export interface SecureListenerProps extends HttpsListenerOptions {
  /**
   * The load balancer, in the region of the stack: one of this app, of any stack, or one that is imported or looked up.
   *
   * `addTargets()` requires that an imported load balancer has a `vpc`.
   */
  readonly loadBalancer: IApplicationLoadBalancer;

  /**
   * The port of the listener. A load balancer has one listener for a port. Changing the port does not replace the listener.
   *
   * @default 443
   */
  readonly port?: number;

  /**
   * What happens to requests that match no rule: for example `ListenerAction.forward([targetGroup])`.
   *
   * @default - a 404 response, until you call `addTargets()` or set an action on `listener`
   */
  readonly defaultAction?: ListenerAction;

  /**
   * Whether anyone who can reach the load balancer may connect to the listener, and to port 80 with `redirectHttp`.
   *
   * If false, the security groups of the load balancer allow what they allowed before, and what you add with `connections`.
   *
   * @default false
   */
  readonly open?: boolean;

  /**
   * Whether to create a listener on port 80 that redirects to this listener.
   *
   * The load balancer must not have a listener on port 80.
   *
   * @default false
   */
  readonly redirectHttp?: boolean;

  /**
   * Whether to create an alias record for each of `domainNames`. Route 53 does not charge for queries to these records.
   *
   * An existing load balancer often has its records already, and Route 53 refuses a second record of the same name. An imported load balancer
   * must have `loadBalancerDnsName` and `loadBalancerCanonicalHostedZoneId`. Without a lookup, its IPv6 addresses are unknown, so it gets records of type A only.
   *
   * @default false
   */
  readonly aliasRecords?: boolean;
}
