import { IConstruct } from 'constructs';
import { acknowledge, ALL_COMPLIANCE_PACKS, COMPLIANCE_PACKS, idsOf } from '../linters/nag';

/** A listener on port 80 has no use for a certificate. */
export function acknowledgeRedirectListener(listener: IConstruct): void {
  acknowledge(listener, idsOf('ELBv2ACMCertificateRequired', COMPLIANCE_PACKS), 'the listener redirects to HTTPS and serves nothing itself');
}

/** A bucket for access logs has no use for access logs of its own. */
export function acknowledgeAccessLogsBucket(bucket: IConstruct): void {
  acknowledge(bucket, ['AwsSolutions-S1', ...idsOf('S3BucketLoggingEnabled', ALL_COMPLIANCE_PACKS)],
    'the bucket itself holds access logs');
}

/** A bucket for the access logs of an Application Load Balancer cannot have a KMS key. */
export function acknowledgeKeysOfS3(bucket: IConstruct): void {
  acknowledge(bucket, idsOf('S3DefaultEncryptionKMS', COMPLIANCE_PACKS),
    'Application Load Balancers write access logs into buckets with S3-managed keys only');
}
