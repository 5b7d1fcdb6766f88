import { IConstruct } from 'constructs';
import { SecureSiteProps } from './secure-site-props';
import { acknowledge, ALL_COMPLIANCE_PACKS, COMPLIANCE_PACKS, idsOf } from '../../linters/nag';
import { skipChecks } from '../../linters/template-linters';

/** A bucket that only CloudFront reads has no use for access logs of its own, and its files are published. */
export function acknowledgeSiteBucket(bucket: IConstruct): void {
  acknowledge(bucket, ['AwsSolutions-S1', ...idsOf('S3BucketLoggingEnabled', ALL_COMPLIANCE_PACKS)],
    'only CloudFront reads the bucket, and CloudFront logs each request');
  acknowledge(bucket, idsOf('S3DefaultEncryptionKMS', COMPLIANCE_PACKS), 'the files are published');
  skipChecks(bucket, {
    CKV_AWS_18: 'only CloudFront reads the bucket, and CloudFront logs each request',
    CKV_AWS_21: 'the files have their versions where they are built; give a bucket with versioning for more',
  });
}

/** A bucket for access logs has no use for access logs of its own. */
export function acknowledgeLogBucket(bucket: IConstruct): void {
  const reason = 'the bucket itself holds access logs';
  acknowledge(bucket, ['AwsSolutions-S1', ...idsOf('S3BucketLoggingEnabled', ALL_COMPLIANCE_PACKS)], reason);
  acknowledge(bucket, idsOf('S3DefaultEncryptionKMS', COMPLIANCE_PACKS), 'S3 encrypts the logs with a key of its own; give accessLogsBucket for another key');
  skipChecks(bucket, { CKV_AWS_18: reason, CKV_AWS_21: 'a log file is written once' });
}

/** A site without these props is for all countries, and has no program that a request could attack. */
export function acknowledgeOpenSite(distribution: IConstruct, { geoRestriction, webAclArn }: SecureSiteProps): void {
  if (!geoRestriction) acknowledge(distribution, ['AwsSolutions-CFR1'], 'the site is for all countries; give geoRestriction for some');
  if (webAclArn !== undefined) return;
  const reason = 'files are served, and no program that a request could attack; give webAclArn for a web ACL';
  acknowledge(distribution, ['AwsSolutions-CFR2'], reason);
  skipChecks(distribution, { CKV_AWS_68: reason });
}

/** cdk-nag and checkov know the legacy access logs of CloudFront only. */
export function acknowledgeAccessLogs(distribution: IConstruct): void {
  const reason = 'the access logs are delivered by CloudWatch Logs (standard logging v2)';
  acknowledge(distribution, ['AwsSolutions-CFR3'], reason);
  skipChecks(distribution, { CKV_AWS_86: reason });
}
