import { Stack, Token } from 'aws-cdk-lib';
import { ApplicationLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, CfnBucket, IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { isKnown } from '../../lookups';
import { acknowledgeAccessLogsBucket } from '../nag-acknowledgements';

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

/** A load balancer keeps every attribute that its template leaves out, so each of them is always written. */
const ENABLED = 'access_logs.s3.enabled';

/** Stops the access logs of a load balancer, also of one that has written them before. */
export function stopAccessLogs(loadBalancer: ApplicationLoadBalancer): void {
  // bucket and prefix need no value then, and an empty bucket is refused
  loadBalancer.setAttribute(ENABLED, 'false');
}

/**
 * Makes a load balancer write its access logs into a bucket.
 *
 * `ApplicationLoadBalancer.logAccessLogs()` looks up an account of the load balancer's region, and so cannot serve a stack whose
 * region is unknown. The service principal is the same in each region, and AWS recommends it instead of those accounts.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 */
export function writeAccessLogs(loadBalancer: ApplicationLoadBalancer, bucket: IBucket, prefix = ''): void {
  assertWritable(bucket, loadBalancer);
  assertPrefix(prefix, loadBalancer);

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

  loadBalancer.setAttribute(ENABLED, 'true');
  loadBalancer.setAttribute('access_logs.s3.bucket', bucket.bucketName);
  loadBalancer.setAttribute('access_logs.s3.prefix', prefix);
}

function assertPrefix(prefix: string, loadBalancer: ApplicationLoadBalancer): void {
  const problem = Token.isUnresolved(prefix) ? undefined : prefixProblem(prefix);
  if (problem !== undefined && isKnown(prefix, loadBalancer)) throw new Error(`accessLogsPrefix "${prefix}" ${problem}`);
}

function prefixProblem(prefix: string): string | undefined {
  if (prefix.includes('AWSLogs')) return 'contains "AWSLogs", which the load balancer adds itself: leave it out';
  if (!/^\/|\/\/|\/$/.test(prefix)) return undefined;
  const instead = prefix.split('/').filter((part) => part).join('/');
  return `has a slash at its start or end, or two in a row: ${instead ? `write "${instead}"` : 'leave accessLogsPrefix out'}`;
}

/** Refuses a bucket that is known to be where, or encrypted as, load balancers cannot write. The region of an imported bucket is not. */
function assertWritable(bucket: IBucket, loadBalancer: ApplicationLoadBalancer): void {
  const resource = CfnBucket.isCfnBucket(bucket.node.defaultChild) ? bucket.node.defaultChild : undefined;
  const [region, wanted] = [resource?.stack.region, loadBalancer.stack.region];
  if (region && region !== wanted && isKnown(region, loadBalancer) && isKnown(wanted, loadBalancer)) {
    throw new Error(`access logs cannot be written into the bucket "${bucket.node.path}", which is in ${region}: `
      + `load balancers write into their own region only, create the bucket in ${wanted}, or leave accessLogsBucket out`);
  }
  // the bucket's construct does not show a key that AWS manages
  if (bucket.encryptionKey || JSON.stringify(resource?.stack.resolve(resource.bucketEncryption) ?? '').includes('"aws:kms')) {
    throw new Error(`access logs cannot be written into the bucket "${bucket.node.path}", which is encrypted with a KMS key: `
      + 'load balancers support S3-managed keys only, set its encryption to BucketEncryption.S3_MANAGED');
  }
}
