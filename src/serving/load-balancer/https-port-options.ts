import { ListenerAction } from 'aws-cdk-lib/aws-elasticloadbalancingv2';

/**
 * Another HTTPS port of a `SecureAlb`.
 */
export interface HttpsPortOptions {
  /**
   * The port, which no other listener of the load balancer has.
   */
  readonly port: number;

  /**
   * What happens to requests that match no rule: for example `ListenerAction.forward([targetGroup])`.
   *
   * @default - a 404 response, until you call `addTargets()` or set an action on `listener`
   */
  readonly defaultAction?: ListenerAction;

  /**
   * Whether anyone who can reach the load balancer may connect to this port.
   *
   * @default false
   */
  readonly open?: boolean;
}
