import { Duration } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ISecurityGroup, IVpc, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { DesyncMitigationMode, IpAddressType, MutualAuthentication, SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { IValidationRole } from '../../certificate';
import { TrustBundle } from '../../private-ca';
import { StrictTransportSecurity } from '../strict-transport-security';

/**
 * Properties of a `SecureAlb`: `vpc`, and either `certificates` or `domainNames` with their zone.
 *
 * Set what has no prop here on the member `loadBalancer`, for example with `loadBalancer.setAttribute()`.
 */
export interface SecureAlbProps {
  /**
   * The VPC in which to create the load balancer.
   */
  readonly vpc: IVpc;

  /**
   * The domain names of the load balancer. Each gets an alias record of type A and, if the load balancer has IPv6 addresses, one of type AAAA,
   * unless `aliasRecords` is false.
   *
   * Without `certificates`, one certificate that covers all of these names is created. Changing the names replaces that certificate.
   *
   * @default - no records are created, and `certificates` are required
   */
  readonly domainNames?: string[];

  /**
   * The hosted zone of all `domainNames`.
   *
   * @default - `hostedZones` is required if `domainNames` is given
   */
  readonly hostedZone?: IHostedZone;

  /**
   * The hosted zones of `domainNames`, if the names are in several zones. Each name uses the most specific zone that contains it.
   *
   * @default - `hostedZone` is required if `domainNames` is given
   */
  readonly hostedZones?: IHostedZone[];

  /**
   * The role that writes the validation records of the certificate, if the hosted zone is in another account.
   *
   * It cannot write alias records: set `aliasRecords` to false, and create them in the account of the hosted zone. See `validationRole` of
   * `RegionalCertificate` for what it adds to the stack.
   *
   * @default - CloudFormation writes the records, which it can do in the account of the load balancer only
   */
  readonly validationRole?: IValidationRole;

  /**
   * The roles that write the validation records of the certificate, if the names are in several hosted zones of other accounts. Each has its `hostedZone`.
   *
   * @default - only `validationRole`
   */
  readonly validationRoles?: IValidationRole[];

  /**
   * Whether to create an alias record for each of `domainNames`. Route 53 does not charge for queries to these records.
   *
   * If false, `domainNames` and `hostedZone` are those of the certificate only, and you create the records: records that exist already, weighted,
   * latency or failover records, or records outside of Route 53. Clients cannot reach the load balancer by its names until then.
   *
   * Changing this from true to false deletes the records.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-choosing-alias-non-alias.html
   * @default true
   */
  readonly aliasRecords?: boolean;

  /**
   * The certificates of the HTTPS listener, in the region of the load balancer.
   *
   * The first is the default certificate: clients get it if they send no server name (SNI), or one that no certificate covers.
   * Each of the others keeps its logical ID when the list changes. Add more with `addCertificates()`.
   *
   * `CertificateChecks` warns about a name of `domainNames` that no certificate of the load balancer covers (rule `record-coverage`).
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html
   * @default - one certificate is created for `domainNames`
   */
  readonly certificates?: ICertificate[];

  /**
   * Whether the load balancer has public addresses.
   *
   * Changing this replaces the load balancer, which `deletionProtection` prevents.
   *
   * @default false
   */
  readonly internetFacing?: boolean;

  /**
   * Whether anyone who can reach the load balancer may connect to it.
   *
   * If false, the security group allows no connections until you add some with `connections` or `securityGroup`.
   *
   * @default - true if `internetFacing` is true and no `securityGroup` is given, otherwise false
   */
  readonly open?: boolean;

  /**
   * The subnets in which to create the load balancer.
   *
   * @default - public subnets if `internetFacing` is true, otherwise private subnets
   */
  readonly vpcSubnets?: SubnetSelection;

  /**
   * The security group of the load balancer.
   *
   * @default - one is created; its only outbound rules are those for targets
   */
  readonly securityGroup?: ISecurityGroup;

  /**
   * The IP address type of the load balancer.
   *
   * @default IpAddressType.IPV4
   */
  readonly ipAddressType?: IpAddressType;

  /**
   * The physical name of the load balancer.
   *
   * @default - generated by CloudFormation
   */
  readonly loadBalancerName?: string;

  /**
   * The security policy of the HTTPS listener: its TLS versions and ciphers.
   *
   * The policy must require TLS 1.2 or newer. An older policy is refused, and so is an unknown one, which may be older.
   *
   * CloudFormation's default, which is also `SslPolicy.RECOMMENDED`, is a policy of 2016 that accepts TLS 1.0.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
   * @default SslPolicy.TLS13_12_RES_PQ
   */
  readonly sslPolicy?: SslPolicy;

  /**
   * The `Strict-Transport-Security` header (HSTS) that the load balancer adds to each response.
   *
   * To send none, set `enabled` to false.
   *
   * @default - one year, without subdomains
   */
  readonly strictTransportSecurity?: StrictTransportSecurity;

  /**
   * Requires clients to present a certificate that one of these CAs has issued (mutual TLS).
   *
   * The load balancer verifies it and hands its details to the targets in headers, `X-Amzn-Mtls-Clientcert-…`. The bundle must be in the region of the
   * load balancer. A bundle that changes reaches the load balancer in the same deployment. AWS charges for its trust store by the hour.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
   * @default - clients need no certificate, unless `mutualAuthentication` says so
   */
  readonly clientCertificates?: TrustBundle;

  /**
   * The options of mutual TLS, such as `ignoreClientCertificateExpiry`, or a trust store of your own in place of `clientCertificates`.
   *
   * With a `trustStore`, the default of `mutualAuthenticationMode` is `VERIFY`.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html
   * @default - clients need no certificate; the template has the mode `off`, which also turns it off for a deployed load balancer
   */
  readonly mutualAuthentication?: MutualAuthentication;

  /**
   * The ARN of an AWS WAF web ACL with scope REGIONAL, in the region of the load balancer.
   *
   * @default - no web ACL
   */
  readonly webAclArn?: string;

  /**
   * Whether the load balancer is protected against deletion. CloudFormation then cannot delete or replace it either.
   *
   * @default true
   */
  readonly deletionProtection?: boolean;

  /**
   * Whether the load balancer drops HTTP headers with invalid names instead of forwarding them.
   *
   * @default true
   */
  readonly dropInvalidHeaderFields?: boolean;

  /**
   * How the load balancer handles requests that targets could interpret in different ways (HTTP desync).
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#desync-mitigation-mode
   * @default DesyncMitigationMode.DEFENSIVE
   */
  readonly desyncMitigationMode?: DesyncMitigationMode;

  /**
   * How long an idle connection stays open: 1 to 4000 seconds.
   *
   * @default - 60 seconds
   */
  readonly idleTimeout?: Duration;

  /**
   * Whether the load balancer logs each request to an S3 bucket. S3 charges for the storage.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-access-logs.html
   * @default true
   */
  readonly accessLogs?: boolean;

  /**
   * The bucket for access logs, in the region of the load balancer and encrypted with S3-managed keys.
   *
   * The policy of an imported bucket is not changed: it must allow `logdelivery.elasticloadbalancing.amazonaws.com` to put objects.
   *
   * @default - one is created, and retained when the stack is deleted
   */
  readonly accessLogsBucket?: IBucket;

  /**
   * The prefix of access logs in the bucket, without a slash at its start or end.
   *
   * @default - the root of the bucket
   */
  readonly accessLogsPrefix?: string;
}
