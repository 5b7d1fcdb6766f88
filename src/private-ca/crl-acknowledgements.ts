import { IConstruct } from 'constructs';
import { acknowledge, ALL_COMPLIANCE_PACKS, COMPLIANCE_PACKS, idsOf } from '../linters/nag';
import { skipChecks } from '../linters/template-linters';

const PUBLIC = 'a revocation list is public and signed, and clients read it over HTTP';
const REWRITTEN = 'AWS Private CA writes the whole list again before half of its validity has passed';
const NOT_SECRET = 'a revocation list is public, so the keys of S3 are enough';

/** A list that AWS Private CA writes, and that anyone can read through CloudFront. */
export function acknowledgeBucket(bucket: IConstruct): void {
  acknowledge(bucket, ['AwsSolutions-S10', ...idsOf('S3BucketSSLRequestsOnly', ALL_COMPLIANCE_PACKS)], PUBLIC);
  acknowledge(bucket, ['AwsSolutions-S1', ...idsOf('S3BucketLoggingEnabled', ALL_COMPLIANCE_PACKS)], PUBLIC);
  acknowledge(bucket, idsOf('S3DefaultEncryptionKMS', COMPLIANCE_PACKS), NOT_SECRET);
  acknowledge(bucket, [...idsOf('S3BucketVersioningEnabled', ALL_COMPLIANCE_PACKS), ...idsOf('S3BucketReplicationEnabled', ALL_COMPLIANCE_PACKS)], REWRITTEN);
  acknowledge(bucket, idsOf('S3BucketDefaultLockEnabled', ['NIST.800.53.R4']), REWRITTEN);
  skipChecks(bucket, { CKV_AWS_18: PUBLIC, CKV_AWS_21: REWRITTEN });
}

/** Clients of any kind read the list, without credentials. */
export function acknowledgeDistribution(distribution: IConstruct): void {
  acknowledge(distribution, ['cdk-acm::https-only', 'AwsSolutions-CFR4'], PUBLIC);
  acknowledge(distribution, ['AwsSolutions-CFR1', 'AwsSolutions-CFR2', 'AwsSolutions-CFR3'], 'CloudFront serves one signed file, to any client');
  skipChecks(distribution, { CKV_AWS_34: PUBLIC, CKV_AWS_68: PUBLIC, CKV_AWS_86: PUBLIC, CKV_AWS_174: PUBLIC });
}
