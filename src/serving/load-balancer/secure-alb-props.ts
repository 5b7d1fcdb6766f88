import { ApplicationLoadBalancerProps } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { BucketProps, IBucket } from 'aws-cdk-lib/aws-s3';
import { HttpsListenerOptions } from './https-listener-options';

/**
 * Properties of a `SecureAlb`: `vpc`, and either `certificates` or `domainNames` with their zone.
 *
 * Each prop of `ApplicationLoadBalancer` is available. These have another default than its documentation says:
 *
 * | prop | default |
 * |---|---|
 * | `deletionProtection` | true: neither you nor CloudFormation can delete or replace the load balancer, but for a rollback of its creation |
 * | `dropInvalidHeaderFields` | true: headers with invalid names are not forwarded |
 * | `securityGroup` | one is created; its only outbound rules are those for targets, and `open` decides who can connect |
 *
 * The default of every other setting is written to the template too, because a load balancer keeps what a template leaves out. Exceptions
 * are `denyAllIgwTraffic` and `minimumCapacityUnit`.
 */
export interface SecureAlbProps extends ApplicationLoadBalancerProps, HttpsListenerOptions {
  /**
   * Whether to create an alias record for each of `domainNames`. Route 53 does not charge for queries to these records.
   *
   * If false, `domainNames` and `hostedZone` are those of the certificate only, and you create the records: records that exist already,
   * or records outside of Route 53. For weighted, latency and failover records, use `aliasRecordOptions`. Clients cannot reach the load balancer by its names until then.
   *
   * Changing this from true to false deletes the records.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html
   * @default true
   */
  readonly aliasRecords?: boolean;

  /**
   * Whether anyone who can reach the load balancer may connect to it.
   *
   * If false, the security group allows no connections until you add some with `connections` or `securityGroup`.
   *
   * @default - true if `internetFacing` is true and no `securityGroup` is given, otherwise false
   */
  readonly open?: boolean;

  /**
   * Whether port 80 redirects to HTTPS.
   *
   * If false, the load balancer has no listener on port 80, and clients that use `http://` cannot connect. AWS Security Hub requires the
   * redirect or no listener on port 80.
   *
   * @see https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html
   * @default true
   */
  readonly redirectHttp?: boolean;

  /**
   * The ARN of an AWS WAF web ACL with scope REGIONAL, in the region of the load balancer.
   *
   * @default - no web ACL
   */
  readonly webAclArn?: string;

  /**
   * Whether the load balancer logs each request to an S3 bucket. S3 charges for the storage.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
   * @default true
   */
  readonly accessLogs?: boolean;

  /**
   * Whether the load balancer logs each TLS connection to the bucket for access logs: the client, TLS version, cipher and client certificate. S3 charges
   * for the storage.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-connection-logs.html
   * @default false
   */
  readonly connectionLogs?: boolean;

  /**
   * Whether the load balancer logs the health checks of its targets to the bucket for access logs, with the reason if one fails. S3 charges for the storage.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-health-check-logs.html
   * @default false
   */
  readonly healthCheckLogs?: boolean;

  /**
   * The bucket for all logs, in the region of the load balancer and encrypted with S3-managed keys.
   *
   * The policy of an imported bucket is not changed: a warning has the statement that it needs.
   *
   * @default - one is created, and retained when the stack is deleted
   */
  readonly accessLogsBucket?: IBucket;

  /**
   * The props of the bucket that is created for logs. They replace the defaults of the same name, such as its lifecycle rules.
   *
   * @default - a private bucket with S3-managed keys that requires TLS and deletes logs after 365 days
   */
  readonly accessLogsBucketProps?: BucketProps;

  /**
   * The prefix of all logs in the bucket, without a slash at its start or end.
   *
   * @default - the root of the bucket
   */
  readonly accessLogsPrefix?: string;
}
