import { Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { ApplicationLoadBalancer, NetworkLoadBalancer } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, BucketProps, CfnBucket, IBucket, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { SecureAlbProps } from './secure-alb-props';
import { partitionOf } from '../../catalog/partitions';
import { namingOwner } from '../../input/owner';
import { isKnown } from '../../lookups';
import { managerOfKey } from '../key-of-bucket';
import { letDeliver } from '../log-delivery';
import { acknowledgeAccessLogsBucket, acknowledgeKeysOfS3 } from '../nag-acknowledgements';

const LOG_DELIVERY = 'logdelivery.elasticloadbalancing.amazonaws.com';

/** What writes access logs, each kind in a way of its own. */
type Writer = ApplicationLoadBalancer | NetworkLoadBalancer;

/** What is said about the logs of a load balancer. */
type Logging = Pick<SecureAlbProps, Log | 'accessLogsBucket' | 'accessLogsBucketProps' | 'accessLogsPrefix'>;

type Log = 'accessLogs' | 'connectionLogs' | 'healthCheckLogs';

/** The attributes of each kind of logs. https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html */
const ATTRIBUTES: Readonly<Record<Log, string>> = { accessLogs: 'access_logs', connectionLogs: 'connection_logs', healthCheckLogs: 'health_check_logs' };

/**
 * Turns the logs of a load balancer on or off, each kind of them.
 *
 * @returns the bucket for them
 */
export function logAccess(loadBalancer: Writer, owner: Construct, props: Logging): IBucket | undefined {
  return namingOwner(owner, () => writeOrTurnOff(loadBalancer, owner, props));
}

function writeOrTurnOff(loadBalancer: Writer, owner: Construct, props: Logging): IBucket | undefined {
  const { accessLogs = true, connectionLogs = false, healthCheckLogs = false, accessLogsPrefix } = props;
  const isOn = { accessLogs, ...takesKeys(loadBalancer) ? {} : { connectionLogs, healthCheckLogs } };
  // a load balancer keeps every attribute that its template leaves out; bucket and prefix need no value then, and an empty bucket is refused
  attributesOf(isOn, false).forEach((log) => loadBalancer.setAttribute(`${log}.s3.enabled`, 'false'));
  const logs = attributesOf(isOn, true);
  assertEffect(props, logs.length > 0);
  if (logs.length === 0) return undefined;
  const bucket = props.accessLogsBucket ?? createAccessLogsBucket(loadBalancer, owner, props.accessLogsBucketProps);
  writeLogs(loadBalancer, bucket, logs, accessLogsPrefix);
  return bucket;
}

function withoutUndefined(props: BucketProps = {}): BucketProps {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}

function attributesOf(isOn: Partial<Record<Log, boolean>>, wanted: boolean): string[] {
  return (Object.keys(isOn) as Log[]).filter((log) => isOn[log] === wanted).map((log) => ATTRIBUTES[log]);
}

/** Refuses what is said about a bucket that is not used, or not created. */
function assertEffect(props: Logging, hasLogs: boolean): void {
  const [given] = (['accessLogsBucket', 'accessLogsBucketProps', 'accessLogsPrefix'] as const).filter((prop) => props[prop]);
  if (given && !hasLogs) throw new Error(`accessLogs is false, but ${given} is given: leave one of them out`);
  if (props.accessLogsBucket && props.accessLogsBucketProps) {
    throw new Error('accessLogsBucketProps has no effect, because accessLogsBucket is given: leave one of them out');
  }
}

/** A bucket for logs, kept when the stack is deleted. */
function createAccessLogsBucket(loadBalancer: Writer, scope: Construct, props?: BucketProps): Bucket {
  const bucket = new Bucket(scope, 'AccessLogs', {
    // The one encryption that access logs of Application Load Balancers support.
    // https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
    encryption: BucketEncryption.S3_MANAGED,
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    enforceSSL: true,
    lifecycleRules: [{ expiration: Duration.days(365), abortIncompleteMultipartUploadAfter: Duration.days(7) }],
    ...withoutUndefined(props),
  });
  acknowledgeAccessLogsBucket(bucket);
  if (!takesKeys(loadBalancer)) acknowledgeKeysOfS3(bucket);
  return bucket;
}

/**
 * Makes a load balancer write logs into a bucket.
 *
 * `ApplicationLoadBalancer.logAccessLogs()` looks up an account of the load balancer's region, and so cannot serve a stack whose
 * region is unknown. The service principal is the same in each region, and AWS recommends it instead of those accounts.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html
 */
function writeLogs(loadBalancer: Writer, bucket: IBucket, logs: readonly string[], prefix = ''): void {
  assertWritable(bucket, loadBalancer);
  assertPrefix(prefix, loadBalancer);

  const folder = prefix ? `${prefix}/` : '';
  const { account, region } = Stack.of(loadBalancer);
  if (takesKeys(loadBalancer)) {
    const isAllowed = letDeliver(bucket, { region, keys: '*', folder, readsAcl: true }, loadBalancer);
    if (!isAllowed) warnOfPolicy(bucket, loadBalancer, 'let delivery.logs.amazonaws.com call s3:PutObject and s3:GetBucketAcl in it, and use its KMS key if it has one');
  } else {
    const resource = bucket.arnForObjects(`${folder}AWSLogs/${account}/*`);
    const principals = [new ServicePrincipal(LOG_DELIVERY)];
    const { statementAdded } = bucket.addToResourcePolicy(new PolicyStatement({ principals, actions: ['s3:PutObject'], resources: [resource] }));
    if (!statementAdded) warnOfPolicy(bucket, loadBalancer, `add the statement ${statementFor(bucket, `${folder}AWSLogs/${account}/*`, region)} to it`);
  }
  // The load balancer tries to write as soon as the attributes are set.
  if (bucket.policy) {
    loadBalancer.node.defaultChild?.node.addDependency(bucket.policy);
  }

  for (const log of logs) {
    loadBalancer.setAttribute(`${log}.s3.enabled`, 'true');
    loadBalancer.setAttribute(`${log}.s3.bucket`, bucket.bucketName);
    loadBalancer.setAttribute(`${log}.s3.prefix`, prefix);
  }
}

/** Without the statement, the deployment of the load balancer fails. Whether the policy has it is not known. */
function warnOfPolicy(bucket: IBucket, loadBalancer: Writer, instead: string): void {
  Validations.of(loadBalancer).addWarning('cdk-acm::access-logs-bucket-policy',
    `the policy of the imported bucket "${bucket.node.path}" cannot be changed here: ${instead}, and acknowledge this warning`);
}

function statementFor(bucket: IBucket, keys: string, region: string): string {
  const resource = `arn:${partitionOf(region)}:s3:::${bucket.bucketName}/${keys}`;
  return JSON.stringify({ Effect: 'Allow', Principal: { Service: LOG_DELIVERY }, Action: 's3:PutObject', Resource: resource.replace(/\$\{Token\[[^\]]*\]\}/g, '…') });
}

function assertPrefix(prefix: string, loadBalancer: Writer): void {
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
function assertWritable(bucket: IBucket, loadBalancer: Writer): void {
  const resource = CfnBucket.isCfnBucket(bucket.node.defaultChild) ? bucket.node.defaultChild : undefined;
  const [region, wanted] = [resource?.stack.region, loadBalancer.stack.region];
  if (region && region !== wanted && isKnown(region, loadBalancer) && isKnown(wanted, loadBalancer)) {
    throw new Error(`access logs cannot be written into the bucket "${bucket.node.path}", which is in ${region}: `
      + `load balancers write into their own region only, create the bucket in ${wanted}, or leave accessLogsBucket out`);
  }
  // CloudWatch Logs takes other keys for Network Load Balancers
  if (!takesKeys(loadBalancer) && managerOfKey(bucket)) {
    throw new Error(`access logs cannot be written into the bucket "${bucket.node.path}", which is encrypted with a KMS key: `
      + 'load balancers support S3-managed keys only, set its encryption to BucketEncryption.S3_MANAGED');
  }
}

/** Whether the access logs of a load balancer can have a KMS key: CloudWatch Logs delivers those of Network Load Balancers. */
function takesKeys(loadBalancer: Writer): boolean {
  return loadBalancer instanceof NetworkLoadBalancer;
}
