import { Certificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, HttpVersion, SecurityPolicyProtocol, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { writeAccessLogs } from './access-logs';
import { assertForCloudFront } from './certificate-region';
import { assertErrorPages } from './error-pages';
import { acknowledgeAccessLogs, acknowledgeLogBucket, acknowledgeOpenSite, acknowledgeSiteBucket } from './nag-acknowledgements';
import { SECURE_SITE_INPUTS } from './secure-site-inputs';
import { SecureSiteProps } from './secure-site-props';
import { securityHeaders } from './security-headers';
import { assertReadable, bucketOrigin, createBucket, letRead } from './site-bucket';
import { siteNames, SiteNames } from './site-names';
import { pointToSite } from './site-records';
import { SiteRouting } from './site-routing';
import { assertTls12 } from './tls-version';
import { viewerRequestFunctions } from './viewer-request-function';
import { assertGlobalWebAcl } from './web-acl';
import { CloudFrontCertificate } from '../../certificate';
import { checkConstruct } from '../../input/check';
import { namingOwner, namingWhole } from '../../input/owner';
import { deferred, isLookedUpLater } from '../../lookups';

/**
 * A static site: files in a private S3 bucket that CloudFront serves by HTTPS only, under your own names. S3 itself takes no certificates.
 *
 * Creates a bucket, a distribution, a `CloudFrontCertificate`, records, a policy with security headers, a CloudFront function, and a bucket for access logs.
 * It works in a stack of any region. The deployment waits until ACM has validated the certificate, and a few minutes for CloudFront. AWS charges for
 * requests and traffic, and for the storage of files and logs.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/getting-started-secure-static-website-cloudformation-template.html
 * @example
 * import { SecureSite } from 'cdk-acm';
 * import { Source } from 'aws-cdk-lib/aws-s3-deployment';
 *
 * new SecureSite(this, 'Site', {
 *   domainNames: ['www.example.com'],
 *   redirectFrom: ['example.com'],
 *   hostedZone,
 *   sources: [Source.asset('dist')],
 * });
 */
export class SecureSite extends Construct {
  /**
   * The bucket with the files of the site: the one created, or `bucket` of the props.
   */
  public readonly bucket: IBucket;

  /**
   * The distribution that serves the files.
   */
  public readonly distribution: Distribution;

  /**
   * The certificate of the site: the one created, or `certificate` of the props.
   */
  public readonly certificate: ICertificate;

  /**
   * The bucket for access logs; undefined without access logs.
   */
  public readonly accessLogsBucket?: IBucket;

  constructor(scope: Construct, id: string, props: SecureSiteProps) {
    super(checkConstruct('SecureSite', scope, id, props, SECURE_SITE_INPUTS), id);
    const site = namingOwner(this, () => checkedSite(props, this));
    const { minimumProtocolVersion = SecurityPolicyProtocol.TLS_V1_2_2025, routing = SiteRouting.DIRECTORY_INDEXES } = props;

    this.bucket = props.bucket ?? this.createBucket();
    this.certificate = props.certificate ?? this.createCertificate(site);
    const headers = namingOwner(this, () => securityHeaders(this, props));
    const functionAssociations = namingOwner(this, () =>
      viewerRequestFunctions(this, { ...site, routing, strictTransportSecurity: headers.strictTransportSecurity }));

    // with this ID, the distribution has the logical ID that a Distribution in this place has
    this.distribution = namingOwner(this, () => new Distribution(this, 'Default', {
      defaultBehavior: {
        origin: bucketOrigin(this.bucket, this),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: headers.policy,
        functionAssociations,
        compress: true,
      },
      domainNames: [...site.names, ...site.redirectFrom],
      certificate: certificateOnceKnown(this.certificate, this),
      minimumProtocolVersion,
      httpVersion: HttpVersion.HTTP2_AND_3,
      defaultRootObject: 'index.html',
      errorResponses: props.errorResponses,
      webAclId: props.webAclArn,
      geoRestriction: props.geoRestriction,
      priceClass: props.priceClass,
    }));
    acknowledgeOpenSite(this.distribution, props);
    letRead(this.bucket, this.distribution.distributionId, this);
    if (site.aliasRecords) namingOwner(this, () => pointToSite(this.distribution, site, this));
    if (props.accessLogs ?? true) this.accessLogsBucket = this.writeAccessLogs(props.accessLogsBucket);
    if (props.sources?.length) {
      new BucketDeployment(this, 'Files', {
        sources: props.sources,
        destinationBucket: this.bucket,
        distribution: this.distribution,
        distributionPaths: ['/*'],
        // a bucket that the site has not created may have other files
        prune: props.bucket === undefined,
      });
    }
  }

  private createBucket(): IBucket {
    const bucket = createBucket(this, 'Bucket');
    acknowledgeSiteBucket(bucket);
    return bucket;
  }

  private createCertificate({ names: [domainName, ...others], redirectFrom, zones, roles }: SiteNames): ICertificate {
    const subjectAlternativeNames = [...others, ...redirectFrom];
    const props = { domainName, subjectAlternativeNames, hostedZones: zones, validationRoles: roles };
    return namingWhole(this, 'Certificate', () => new CloudFrontCertificate(this, 'Certificate', props));
  }

  private writeAccessLogs(given?: IBucket): IBucket {
    const bucket = given ?? createBucket(this, 'AccessLogs');
    if (!given) acknowledgeLogBucket(bucket);
    acknowledgeAccessLogs(this.distribution);
    namingOwner(this, () => writeAccessLogs(this.distribution, bucket, this));
    return bucket;
  }
}

/** CDK refuses the ARN of a certificate that the CDK CLI has yet to look up. */
function certificateOnceKnown(certificate: ICertificate, scope: Construct): ICertificate {
  const arn = deferred(certificate.certificateArn, scope);
  return arn === certificate.certificateArn ? certificate : Certificate.fromCertificateArn(scope, 'CertificateLookedUpLater', arn);
}

/** Refuses props of which no site can be made, before anything is created. */
function checkedSite(props: SecureSiteProps, scope: Construct): SiteNames {
  if (props.minimumProtocolVersion !== undefined) assertTls12(props.minimumProtocolVersion, scope);
  if (props.certificate) assertForCloudFront(props.certificate, scope);
  if (props.bucket) assertReadable(props.bucket);
  if (props.webAclArn !== undefined) assertGlobalWebAcl(props.webAclArn, scope);
  if (props.accessLogs === false && props.accessLogsBucket) {
    throw new Error('accessLogs is false, but accessLogsBucket is given: leave one of them out');
  }
  assertLogsApart(props, scope);
  assertErrorPages(props.errorResponses ?? [], scope);
  return siteNames(props, scope);
}

/** CloudFront may read each object of the bucket with the files, so everybody could read logs there. */
function assertLogsApart({ bucket, accessLogsBucket }: SecureSiteProps, scope: Construct): void {
  if (!bucket || !accessLogsBucket || bucket.bucketName !== accessLogsBucket.bucketName || isLookedUpLater(bucket.bucketName, scope)) return;
  throw new Error('bucket and accessLogsBucket are the same bucket, so CloudFront would serve the access logs to everybody: '
    + 'leave accessLogsBucket out, or give a bucket of its own for the logs');
}
