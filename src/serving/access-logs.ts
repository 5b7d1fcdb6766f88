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
  assertWritable(bucket, loadBalancer);
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

/** Refuses a bucket that is known to be where, or encrypted as, load balancers cannot write. The region of an imported bucket is not. */
function assertWritable(bucket: IBucket, loadBalancer: ApplicationLoadBalancer): void {
  const resource = CfnBucket.isCfnBucket(bucket.node.defaultChild) ? bucket.node.defaultChild : undefined;
  const [region, wanted] = [resource?.stack.region, loadBalancer.stack.region];
  if (region && !Token.isUnresolved(region) && !Token.isUnresolved(wanted) && region !== wanted) {
    throw new Error(`access logs cannot be written into the bucket "${bucket.node.path}", which is in ${region}: `
      + `load balancers write into their own region only, create the bucket in ${wanted}, or leave accessLogsBucket out`);
  }
  // the bucket's construct says nothing of a key that AWS manages
  if (bucket.encryptionKey || JSON.stringify(resource?.stack.resolve(resource.bucketEncryption) ?? '').includes('"aws:kms')) {
    throw new Error(`access logs cannot be written into the bucket "${bucket.node.path}", which is encrypted with a KMS key: `
      + 'load balancers support S3-managed keys only, set its encryption to BucketEncryption.S3_MANAGED');
  }
}
