import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { IValidationRole } from '../../certificate';
import { AliasRecordOptions } from '../alias-record-options';

/**
 * What all load balancers of this library have in common: the names, certificates and security policy of a listener that terminates TLS.
 */
export interface TlsListenerOptions {
  /**
   * The domain names that the load balancer serves.
   *
   * Without `certificates`, one certificate that covers all of these names is created. Changing the names replaces that certificate. With
   * `aliasRecords`, each name gets an alias record of type A and, if the load balancer has IPv6 addresses, one of type AAAA.
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
   * How the alias records of `domainNames` share these names with those of other load balancers: a weight, a region, a location, or failover.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-policy.html
   * @default - the only records of their names
   */
  readonly aliasRecordOptions?: AliasRecordOptions;

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
   * The certificates of the listener, in the region of the load balancer.
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
   * The security policy of the listener: its TLS versions and ciphers.
   *
   * The policy must require TLS 1.2 or newer. An older policy is refused, and so is an unknown one, which may be older.
   *
   * CloudFormation's default, which is also `SslPolicy.RECOMMENDED`, is a policy of 2016 that accepts TLS 1.0.
   *
   * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
   * @default SslPolicy.TLS13_12_RES_PQ
   */
  readonly sslPolicy?: SslPolicy;
}
