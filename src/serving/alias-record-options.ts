import { Failover, GeoLocation, IHealthCheck } from 'aws-cdk-lib/aws-route53';

/**
 * How the alias records of a load balancer share their names with those of other load balancers, for example in another region.
 *
 * At most one of `weight`, `region`, `geoLocation` and `failover` can be given. All records of a name must have the same kind of routing policy.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html
 */
export interface AliasRecordOptions {
  /**
   * The share of the queries that lead to this load balancer: its weight, divided by the sum of the weights of all records of the name. From 0 to 255.
   *
   * With 0, no query leads to it while another load balancer with a weight is healthy.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-weighted.html
   * @default - no weighted routing
   */
  readonly weight?: number;

  /**
   * The region of the load balancer, for latency routing: each query leads to the region with the lowest latency. Write `this.region`.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-latency.html
   * @default - no latency routing
   */
  readonly region?: string;

  /**
   * The location of the clients whose queries lead to this load balancer.
   *
   * Give one load balancer `GeoLocation.default()`: other clients get no answer without it.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-geo.html
   * @default - no geolocation routing
   */
  readonly geoLocation?: GeoLocation;

  /**
   * Whether the queries lead to this load balancer while it is healthy (primary), or while the primary one is not (secondary).
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy-failover.html
   * @default - no failover routing
   */
  readonly failover?: Failover;

  /**
   * What distinguishes these records from others of the same names. At most 128 characters.
   *
   * @default - made of the name of the stack, the path of the construct in the stack, and the region
   */
  readonly setIdentifier?: string;

  /**
   * The health check of Route 53 that these records require, in addition to `evaluateTargetHealth`. It requires a routing policy. AWS charges for it.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover.html
   * @default - no health check
   */
  readonly healthCheck?: IHealthCheck;

  /**
   * Whether Route 53 leads queries elsewhere while the load balancer has no healthy target in one of its target groups.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-alias-common.html
   * @default - true with a routing policy, otherwise false
   */
  readonly evaluateTargetHealth?: boolean;
}
