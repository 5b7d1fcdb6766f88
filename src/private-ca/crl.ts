import { CfnResource, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { CfnCertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { CachePolicy, Distribution, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { RegionInfo } from 'aws-cdk-lib/region-info';
import { Construct } from 'constructs';
import { acknowledgeBucket, acknowledgeDistribution } from './crl-acknowledgements';
import { CertificateRevocationListOptions } from './crl-options';
import { checkServerName } from './server-name';
import { isKnown } from '../lookups';

/** The most characters of the comment of a distribution. */
const LONGEST_COMMENT = 128;

const DEFAULT_DAYS = 7;

/** The bucket with the CRL of a CA, and the distribution that serves it. */
export class CertificateRevocationList extends Construct {
  public readonly bucket: Bucket;
  public readonly distribution: Distribution;

  constructor(scope: Construct, id: string, private readonly options: CertificateRevocationListOptions) {
    super(scope, id);
    const { domainName, certificate } = options;
    checkName(this, options);
    this.bucket = this.createBucket();
    this.distribution = new Distribution(this, 'Distribution', {
      comment: `CRL of ${scope.node.path}`.slice(0, LONGEST_COMMENT),
      domainNames: domainName === undefined ? undefined : [domainName],
      certificate,
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        viewerProtocolPolicy: ViewerProtocolPolicy.ALLOW_ALL,
        // by default CloudFront would serve a list for a day after AWS Private CA has replaced it
        cachePolicy: CachePolicy.CACHING_DISABLED,
      },
    });
    acknowledgeDistribution(this.distribution);
  }

  /** What the CA is told of its CRL. */
  public configuration(): CfnCertificateAuthority.CrlConfigurationProperty {
    return {
      enabled: true,
      s3BucketName: this.bucket.bucketName,
      s3ObjectAcl: 'BUCKET_OWNER_FULL_CONTROL',
      customCname: this.options.domainName ?? this.distribution.distributionDomainName,
      expirationInDays: (this.options.validity ?? Duration.days(DEFAULT_DAYS)).toDays({ integral: false }),
    };
  }

  /** Makes the CA wait until it can write: AWS Private CA writes into the bucket when it creates the CA. */
  public readyBefore(authority: CfnCertificateAuthority): void {
    if (this.bucket.policy) authority.node.addDependency(this.bucket.policy);
  }

  /** The URL of the CRL is in certificates, so all of it is retained with the CA. CloudFormation never deletes a bucket with files. */
  public applyRemovalPolicy(policy: RemovalPolicy): void {
    for (const resource of this.node.findAll().filter((each) => CfnResource.isCfnResource(each))) resource.applyRemovalPolicy(policy);
    if (policy === RemovalPolicy.DESTROY) this.bucket.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
  }

  private createBucket(): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
    });
    acknowledgeBucket(bucket);
    bucket.addToResourcePolicy(new PolicyStatement({
      principals: principals(this).map((name) => new ServicePrincipal(name)),
      actions: ['s3:PutObject', 's3:PutObjectAcl', 's3:GetBucketAcl', 's3:GetBucketLocation'],
      resources: [bucket.bucketArn, bucket.arnForObjects('*')],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    }));
    return bucket;
  }
}

/** In an opt-in region, the service can also have a principal of that region. */
function principals(scope: Construct): string[] {
  const { region } = Stack.of(scope);
  const isOptIn = isKnown(region, scope) && RegionInfo.get(region).isOptInRegion;
  return ['acm-pca.amazonaws.com', ...isOptIn ? [`acm-pca.${region}.amazonaws.com`] : []];
}

/** CloudFront serves another name than its own with a certificate only, whatever the protocol. */
function checkName(scope: Construct, { domainName, certificate }: CertificateRevocationListOptions): void {
  if (domainName === undefined && certificate) throw new Error('crl.certificate is for a domainName: give crl.domainName too, or leave crl.certificate out');
  if (domainName === undefined) return;
  checkServerName(scope, 'crl.domainName', domainName);
  if (certificate) return;
  throw new Error(`crl.domainName "${domainName}" needs a certificate, since CloudFront requires one for each name: `
    + `write crl.certificate: new CloudFrontCertificate(this, 'Crl', { domainName: '${domainName}', hostedZone })`);
}
