import { Stack } from 'aws-cdk-lib';
import { CfnBucket, IBucket } from 'aws-cdk-lib/aws-s3';
import { IConstruct } from 'constructs';
import { FunctionReasons } from '../handler/nag-acknowledgements';
import { acknowledge, ALL_COMPLIANCE_PACKS, COMPLIANCE_PACKS, idsOf } from '../linters/nag';
import { skipChecks } from '../linters/template-linters';

const PUBLIC = 'the bucket has certificates of CAs, which are public';
const WRITTEN_AGAIN = 'the next deployment writes the bundles again';

/** The function runs when a bundle is deployed that has changed. */
export const WRITE_FUNCTION: FunctionReasons = {
  runs: 'the function runs at deployments',
  failures: 'CloudFormation reports a deployment that fails',
  log: 'the log has the names and versions of objects, whose content is public',
};

/** The bucket has nothing secret, and nothing that the template does not have. */
export function acknowledgeBucket(bucket: IConstruct): void {
  acknowledge(bucket, ['AwsSolutions-S1', ...idsOf('S3BucketLoggingEnabled', ALL_COMPLIANCE_PACKS)], PUBLIC);
  acknowledge(bucket, idsOf('S3DefaultEncryptionKMS', COMPLIANCE_PACKS), PUBLIC);
  acknowledge(bucket, idsOf('S3BucketReplicationEnabled', ALL_COMPLIANCE_PACKS), WRITTEN_AGAIN);
  acknowledge(bucket, idsOf('S3BucketDefaultLockEnabled', ['NIST.800.53.R4']), WRITTEN_AGAIN);
  skipChecks(bucket, { CKV_AWS_18: PUBLIC });
}

/** The function writes each bundle of its stack. */
export function acknowledgeObjects(role: IConstruct, bucket: IBucket): void {
  const logicalId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
  acknowledge(role, [`AwsSolutions-IAM5[Resource::<${logicalId}.Arn>/*]`], 'the bucket has the bundles of this stack, and nothing else');
}
