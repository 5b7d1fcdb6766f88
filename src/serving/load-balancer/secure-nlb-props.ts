import { AlpnPolicy, ApplicationListener, NetworkLoadBalancerProps } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { BucketProps, IBucket } from 'aws-cdk-lib/aws-s3';
import { TlsListenerOptions } from './tls-listener-options';

/**
 * Properties of a `SecureNlb`: `vpc`, and `domainNames` with their zone, or `certificates`, or `applicationListener`.
 *
 * Each prop of `NetworkLoadBalancer` is available. These have another default than its documentation says:
 *
 * | prop | default |
 * |---|---|
 * | `deletionProtection` | true: neither you nor CloudFormation can delete or replace the load balancer, but for a rollback of its creation |
 * | `securityGroups` | one is created; its only outbound rules are those for targets, and `open` decides who can connect |
 *
 * `disableSecurityGroups` has effect whatever the feature flags of the app are. The default of every other setting is written to the template too,
 * because a load balancer keeps what a template leaves out. Exceptions are `denyAllIgwTraffic` and `minimumCapacityUnit`.
 */
export interface SecureNlbProps extends NetworkLoadBalancerProps, TlsListenerOptions {
  /**
   * The port of the listener. Changing it does not replace the listener.
   *
   * @default - 443, or the port of `applicationListener`
   */
  readonly port?: number;

  /**
   * Which protocols the listener offers clients by ALPN. With HTTP/2, the targets must speak TLS and HTTP/2.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-listeners.html#alpn-policies
   * @default AlpnPolicy.NONE
   */
  readonly alpnPolicy?: AlpnPolicy;

  /**
   * The HTTPS listener of an Application Load Balancer in the same VPC, to which connections are forwarded: `httpsListener` of a `SecureAlb`.
   *
   * That load balancer terminates TLS then, and has the certificates. This one has a TCP listener, as AWS refuses an Application Load Balancer as
   * the target of a TLS listener. The target is healthy while `/` answers with a status below 500: a redirect and a 404 are fine.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html
   * @default - this load balancer terminates TLS, and `addTargets()` gives it targets
   */
  readonly applicationListener?: ApplicationListener;

  /**
   * Whether to create an alias record for each of `domainNames`. Route 53 does not charge for queries to these records.
   *
   * If false, `domainNames` and `hostedZone` are those of the certificate only, and you create the records. Changing this from true to false
   * deletes the records.
   *
   * @default true
   */
  readonly aliasRecords?: boolean;

  /**
   * Whether anyone who can reach the load balancer may connect to the listener.
   *
   * If false, the security group allows no connections until you add some with `connections` or `securityGroups`.
   *
   * @default - true if `internetFacing` is true and no `securityGroups` are given, otherwise false
   */
  readonly open?: boolean;

  /**
   * Whether the load balancer logs each TLS connection to an S3 bucket. S3 charges for the storage.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
   * @default - true, and false with `applicationListener`: there are no logs of TCP connections
   */
  readonly accessLogs?: boolean;

  /**
   * The bucket for access logs, in the region of the load balancer. Its policy, and that of its KMS key, allow CloudWatch Logs to deliver them.
   *
   * The policy of an imported bucket or key is not changed: it must allow `delivery.logs.amazonaws.com` to read the bucket's access control list and to
   * put objects, or to use the key, as a warning says.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html
   * @default - one is created, and retained when the stack is deleted
   */
  readonly accessLogsBucket?: IBucket;

  /**
   * Props of the bucket for access logs that is created, such as `lifecycleRules` in place of the expiry after a year, or a KMS key of yours.
   *
   * @default - the logs expire after 365 days
   */
  readonly accessLogsBucketProps?: BucketProps;

  /**
   * The prefix of access logs in the bucket, without a slash at its start or end.
   *
   * @default - the root of the bucket
   */
  readonly accessLogsPrefix?: string;
}
