import { Stack, Token } from 'aws-cdk-lib';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { acknowledgeAccessLogsBucket } from './nag-acknowledgements';

/** A bucket for access logs, kept when the stack is deleted. */
export function createAccessLogsBucket(scope: Construct, id: string): Bucket {
  const bucket = new Bucket(scope, id, {
    // The one encryption that access logs support.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
  });
  acknowledgeAccessLogsBucket(bucket);
  return bucket;
}

/**
 * Has a load balancer write its access logs into a bucket.
 *
 * `ApplicationLoadBalancer.logAccessLogs()` looks for an account of the load balancer's region, and so cannot serve a stack whose
 * region is unknown. The service principal is the same in each region, and is what AWS recommends instead of those accounts.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export function writeAccessLogs(loadBalancer: ApplicationLoadBalancer, bucket: IBucket, prefix?: string): void {
  if (hasKmsKey(bucket)) {
    throw new Error(`access logs cannot be written into the bucket "${bucket.node.path}", which is encrypted with a KMS key: `
      + 'load balancers support S3-managed keys only, set its encryption to BucketEncryption.S3_MANAGED');
  }

  if (prefix && !Token.isUnresolved(prefix) && prefix.includes('AWSLogs')) {
    throw new Error(`access logs cannot have the prefix "${prefix}": the load balancer adds "AWSLogs" itself, leave it out of accessLogsPrefix`);
  }

  const folder = prefix ? `${prefix}/` : '';
  bucket.addToResourcePolicy(new PolicyStatement({
    principals: [new ServicePrincipal('logdelivery.elasticloadbalancing.amazonaws.com')],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects(`${folder}AWSLogs/${Stack.of(loadBalancer).account}/*`)],
  }));
  // The load balancer tries to write as soon as the attributes are set.
  if (bucket.policy) {
    loadBalancer.node.defaultChild?.node.addDependency(bucket.policy);
  }

  loadBalancer.setAttribute('access_logs.s3.enabled', 'true');
  loadBalancer.setAttribute('access_logs.s3.bucket', bucket.bucketName);
  if (prefix) {
    loadBalancer.setAttribute('access_logs.s3.prefix', prefix);
  }
}

/** A key of the bucket, or the one that AWS manages, of which the bucket's construct knows nothing. */
function hasKmsKey(bucket: IBucket): boolean {
  const resource = bucket.node.defaultChild;
  return bucket.encryptionKey !== undefined
    || CfnBucket.isCfnBucket(resource) && JSON.stringify(resource.stack.resolve(resource.bucketEncryption) ?? '').includes('"aws:kms');
}
