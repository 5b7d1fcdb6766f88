import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { IConstruct } from 'constructs';
import { managerOfKey } from './key-of-bucket';

const DELIVERY = new ServicePrincipal('delivery.logs.amazonaws.com');

const ACTIONS_WITH_KEY = ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'];

/** Which logs are delivered, and to where in a bucket. */
export interface LogDelivery {
  /** The region of the delivery, wherever the bucket is. */
  readonly region: string;

  /** The keys of the objects, below the account of the stack. */
  readonly keys: string;

  /** What comes before `AWSLogs` in the keys, with a slash at its end. */
  readonly folder?: string;

  /** The resources in CloudWatch Logs that deliver. */
  readonly source?: string;

  /** Whether the service reads the access control list of the bucket before it delivers. */
  readonly readsAcl?: boolean;
}

/**
 * Lets CloudWatch Logs, by which CloudFront and Network Load Balancers deliver their logs, write into a bucket. Refuses one with a key that AWS
 * manages, with which the logs could not be read.
 *
 * @returns false if the policy of an imported bucket would have to be changed
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/enable-access-logs.html
 */
export function letDeliver(bucket: IBucket, { region, keys, folder = '', source = '*', readsAcl }: LogDelivery, scope: IConstruct): boolean {
  if (managerOfKey(bucket) === 'AWS') {
    throw new Error(`access logs cannot be written into the bucket "${bucket.node.path}", which is encrypted with a KMS key that AWS manages: `
      + 'CloudWatch Logs supports S3-managed keys and your own KMS keys only, set its encryption to BucketEncryption.S3_MANAGED');
  }
  const stack = Stack.of(scope);
  const from = (resource: string) => ({
    StringEquals: { 'aws:SourceAccount': stack.account },
    ArnLike: { 'aws:SourceArn': stack.formatArn({ service: 'logs', region, resource, arnFormat: ArnFormat.NO_RESOURCE_NAME }) },
  });
  const { StringEquals, ArnLike } = from(source);
  const { statementAdded } = bucket.addToResourcePolicy(new PolicyStatement({
    principals: [DELIVERY],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects(`${folder}AWSLogs/${stack.account}/${keys}`)],
    conditions: { StringEquals: { ...StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' }, ArnLike },
  }));
  if (readsAcl) {
    bucket.addToResourcePolicy(new PolicyStatement({
      principals: [DELIVERY], actions: ['s3:GetBucketAcl'], resources: [bucket.bucketArn], conditions: { StringEquals, ArnLike },
    }));
  }
  const { encryptionKey } = bucket;
  const key = encryptionKey?.addToResourcePolicy(new PolicyStatement({
    principals: [DELIVERY], actions: ACTIONS_WITH_KEY, resources: ['*'], conditions: from('*'),
  }));
  if (encryptionKey && !key?.statementAdded) {
    Validations.of(scope).addWarning('cdk-acm::access-logs-key-policy', `the policy of the imported key "${encryptionKey.node.path}" cannot be changed here: `
      + `let delivery.logs.amazonaws.com call ${ACTIONS_WITH_KEY.join(', ')} with it, and acknowledge this warning`);
  }
  return statementAdded;
}
