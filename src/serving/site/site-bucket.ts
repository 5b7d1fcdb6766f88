import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { IOrigin, S3OriginAccessControl } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct, IConstruct } from 'constructs';
import { deployedStack } from '../../cross-region/deployment-order';
import { globalName } from '../global-name';
import { managerOfKey } from '../key-of-bucket';

/** https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_OriginAccessControlConfig.html */
const LONGEST_ACCESS_CONTROL_NAME = 64;

/**
 * A private bucket. It is retained once it is deployed, as its files may have no other copy, but is deleted again if the deployment that creates it fails.
 */
export function createBucket(scope: Construct, id: string): Bucket {
  return new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
}

/**
 * A bucket as the origin of a distribution that signs its requests. CDK's own origin with access control cannot have a bucket of another stack, and
 * warns of what is right here.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html
 */
export function bucketOrigin(bucket: IBucket, scope: Construct): IOrigin {
  const { originAccessControlId } = new S3OriginAccessControl(scope, 'AccessControl', {
    originAccessControlName: globalName(scope, LONGEST_ACCESS_CONTROL_NAME),
  });
  return S3BucketOrigin.withBucketDefaults(bucket, { originAccessControlId });
}

/** Lets a distribution read the files of a bucket, and learn that a file does not exist. Without that, S3 answers 403 in place of 404. */
export function letRead(bucket: IBucket, distributionId: string, scope: Construct): void {
  const condition = isInOtherStack(bucket, scope) ? { ArnLike: { 'AWS:SourceArn': distributionArn('*', scope) } }
    : { StringEquals: { 'AWS:SourceArn': distributionArn(distributionId, scope) } };
  const statement = (action: string, resource: string) => new PolicyStatement({
    principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
    actions: [action],
    resources: [resource],
    conditions: condition,
  });
  const { statementAdded } = bucket.addToResourcePolicy(statement('s3:GetObject', bucket.arnForObjects('*')));
  bucket.addToResourcePolicy(statement('s3:ListBucket', bucket.bucketArn));
  // the key would need the ID of the distribution, which needs the bucket, which needs the key
  const { encryptionKey } = bucket;
  const key = encryptionKey?.addToResourcePolicy(new PolicyStatement({
    principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
    actions: ['kms:Decrypt'],
    resources: ['*'],
    conditions: { ArnLike: { 'AWS:SourceArn': distributionArn('*', scope) } },
  }));
  if (!statementAdded) warnOfPolicy('cdk-acm::site-bucket-policy', bucket, 'bucket', 's3:GetObject and s3:ListBucket in', scope);
  if (encryptionKey && !key?.statementAdded) warnOfPolicy('cdk-acm::site-key-policy', encryptionKey, 'key', 'kms:Decrypt with', scope);
}

/** The stack of a bucket is deployed before that of its site, so that its policy cannot name the distribution. */
function isInOtherStack(bucket: IBucket, scope: Construct): boolean {
  return CfnBucket.isCfnBucket(bucket.node.defaultChild) && deployedStack(Stack.of(bucket)) !== deployedStack(Stack.of(scope));
}

function distributionArn(id: string, scope: Construct): string {
  return Stack.of(scope).formatArn({ service: 'cloudfront', region: '', resource: 'distribution', resourceName: id, arnFormat: ArnFormat.SLASH_RESOURCE_NAME });
}

/** Refuses a bucket whose files CloudFront cannot decrypt. https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#aws-managed-key */
export function assertReadable(bucket: IBucket): void {
  if (managerOfKey(bucket) !== 'AWS') return;
  throw new Error(`the bucket "${bucket.node.path}" is encrypted with a KMS key that AWS manages, whose policy does not let CloudFront decrypt files: `
    + 'set its encryption to BucketEncryption.S3_MANAGED, or to BucketEncryption.KMS for a key of your own');
}

function warnOfPolicy(id: string, { node }: IConstruct, noun: string, calls: string, scope: Construct): void {
  Validations.of(scope).addWarning(id, `the policy of the imported ${noun} "${node.path}" cannot be changed here: `
    + `let cloudfront.amazonaws.com call ${calls} it, for requests whose AWS:SourceArn is the ARN of this distribution, and acknowledge this warning`);
}
