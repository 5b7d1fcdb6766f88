import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ErrorResponse, GeoRestriction, IResponseHeadersPolicy, PriceClass, SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { IHostedZone } from 'aws-cdk-lib/aws-route53';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { ISource } from 'aws-cdk-lib/aws-s3-deployment';
import { SiteRouting } from './site-routing';
import { IValidationRole } from '../../certificate';
import { StrictTransportSecurity } from '../strict-transport-security';

/**
 * Properties of a `SecureSite`: `domainNames`, and their hosted zone.
 *
 * Set what has no prop here on the member `distribution`, for example with `distribution.addBehavior()`.
 */
export interface SecureSiteProps {
  /**
   * The domain names of the site. Names of `redirectFrom` are redirected to the first.
   *
   * Without `certificate`, one certificate that covers these names and those of `redirectFrom` is created. Changing the names replaces that certificate.
   */
  readonly domainNames: string[];

  /**
   * The domain names that are redirected to the first of `domainNames`, with path and query string and status 301. Browsers remember such a redirect.
   *
   * A wildcard, such as `*.example.com`, redirects each name that it covers and that is not in `domainNames`.
   *
   * @default - no name is redirected
   */
  readonly redirectFrom?: string[];

  /**
   * The hosted zone of all names.
   *
   * @default - `hostedZones` is required, unless `certificate` is given and `aliasRecords` is false
   */
  readonly hostedZone?: IHostedZone;

  /**
   * The hosted zones of the names, if they are in several zones. Each name uses the most specific zone that contains it.
   *
   * @default - `hostedZone` is required, unless `certificate` is given and `aliasRecords` is false
   */
  readonly hostedZones?: IHostedZone[];

  /**
   * The role that writes the validation records of the certificate, if the hosted zone is in another account.
   *
   * It cannot write alias records: set `aliasRecords` to false, and create them in the account of the hosted zone. See `validationRole` of
   * `CloudFrontCertificate` for what it adds to the support stack.
   *
   * @default - CloudFormation writes the records, which it can do in the account of the site only
   */
  readonly validationRole?: IValidationRole;

  /**
   * The roles that write the validation records of the certificate, if the names are in several hosted zones of other accounts. Each has its `hostedZone`.
   *
   * @default - only `validationRole`
   */
  readonly validationRoles?: IValidationRole[];

  /**
   * Whether to create records for each name: alias records of the types A, AAAA and HTTPS. Route 53 does not charge for queries to them.
   *
   * If false, clients cannot reach the site by its names until you create the records.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-cloudfront-distribution.html
   * @default true
   */
  readonly aliasRecords?: boolean;

  /**
   * The certificate of the site, in us-east-1, which covers all names.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
   * @default - a `CloudFrontCertificate` is created
   */
  readonly certificate?: ICertificate;

  /**
   * The bucket with the files of the site.
   *
   * Its policy gets statements that let CloudFront read it. In a bucket of another stack, they allow each distribution of the account of the site, as that stack is
   * deployed first. The policy of an imported bucket or key is not changed: a warning says what it must allow. A KMS key that
   * AWS manages is refused.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
   * @default - a private bucket is created. It is retained when the site is deleted
   */
  readonly bucket?: IBucket;

  /**
   * Files to upload into the bucket in each deployment. CDK's `BucketDeployment` uploads them with a Lambda function, and has CloudFront forget its
   * cached files.
   *
   * Files that are not in the sources are deleted from the bucket that this construct creates, and kept in a given `bucket`.
   *
   * @see https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_s3_deployment-readme.html
   * @default - no file is uploaded: upload them to `bucket` yourself
   */
  readonly sources?: ISource[];

  /**
   * Which file is served for a path. All values but `FILES` run a CloudFront function for each request, which costs 0.10 USD for a million requests.
   *
   * @see https://aws.amazon.com/cloudfront/pricing/
   * @default SiteRouting.DIRECTORY_INDEXES
   */
  readonly routing?: SiteRouting;

  /**
   * The pages for errors, such as `{ httpStatus: 404, responsePagePath: '/404.html' }`. A file that does not exist has the status 404.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/GeneratingCustomErrorResponses.html
   * @default - the XML text of S3
   */
  readonly errorResponses?: ErrorResponse[];

  /**
   * The security policy of the distribution: its TLS versions and ciphers. Policies below TLS 1.2 are refused.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html
   * @default SecurityPolicyProtocol.TLS_V1_2_2025
   */
  readonly minimumProtocolVersion?: SecurityPolicyProtocol;

  /**
   * The `Strict-Transport-Security` header (HSTS) of each response, also of the redirects of `redirectFrom`.
   *
   * To send none, set `enabled` to false.
   *
   * @default - one year, without subdomains
   */
  readonly strictTransportSecurity?: StrictTransportSecurity;

  /**
   * The `Content-Security-Policy` header of each file: from where a page may load scripts, images and other parts.
   *
   * @see https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP
   * @default - no such header, since what a site loads is not known
   */
  readonly contentSecurityPolicy?: string;

  /**
   * The policy with all headers of the responses, if you have one. It replaces the security headers of this construct.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/modifying-response-headers.html
   * @default - a policy is created, with HSTS, `contentSecurityPolicy`, and headers against framing, MIME sniffing and leaking referrers
   */
  readonly responseHeadersPolicy?: IResponseHeadersPolicy;

  /**
   * The ARN of an AWS WAF web ACL with scope CLOUDFRONT, in us-east-1.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html
   * @default - no web ACL
   */
  readonly webAclArn?: string;

  /**
   * The countries from which the site can be reached.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/georestrictions.html
   * @default - all countries
   */
  readonly geoRestriction?: GeoRestriction;

  /**
   * The edge locations that serve the site. Fewer cost less.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/PriceClass.html
   * @default PriceClass.PRICE_CLASS_ALL
   */
  readonly priceClass?: PriceClass;

  /**
   * Whether CloudFront logs each request to an S3 bucket (standard logging v2). S3 charges for the storage.
   *
   * In a stack outside us-east-1, the delivery of the logs is in a support stack in us-east-1, which is deployed after the stack of the site. `cdk deploy --all`
   * and pipelines deploy it, `cdk deploy` of the stack of the site alone does not. The region of that stack must be known.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
   * @default true
   */
  readonly accessLogs?: boolean;

  /**
   * The bucket for access logs, in any region. The logs are below `AWSLogs/<account>/CloudFront/`.
   *
   * The policy of an imported bucket or key is not changed: it must allow `delivery.logs.amazonaws.com` to put objects, or to use the key. A KMS key
   * that AWS manages is refused.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
   * @default - one is created in the stack of the site, and retained when the site is deleted
   */
  readonly accessLogsBucket?: IBucket;
}
