import { Validations } from 'aws-cdk-lib';
import { IConstruct } from 'constructs';

/**
 * Findings of cdk-nag that users cannot fix, because what they require makes no sense here or is not supported.
 * An id of a pack that an app does not use is never read.
 *
 * @see https://github.com/cdklabs/cdk-nag/blob/main/RULES.md
 */
const COMPLIANCE_PACKS = ['NIST.800.53.R5', 'HIPAA.Security', 'PCI.DSS.321'];

/** A listener on port 80 has no use for a certificate. */
export function acknowledgeRedirectListener(listener: IConstruct): void {
  acknowledge(listener, idsOf('ELBv2ACMCertificateRequired', COMPLIANCE_PACKS), 'the listener redirects to HTTPS and serves nothing itself');
}

/** A bucket for access logs has no use for access logs of its own, and cannot have a KMS key. */
export function acknowledgeAccessLogsBucket(bucket: IConstruct): void {
  acknowledge(bucket, ['AwsSolutions-S1', ...idsOf('S3BucketLoggingEnabled', [...COMPLIANCE_PACKS, 'NIST.800.53.R4'])],
    'the bucket itself holds access logs');
  acknowledge(bucket, idsOf('S3DefaultEncryptionKMS', COMPLIANCE_PACKS),
    'load balancers write access logs into buckets with S3-managed keys only');
}

function idsOf(rule: string, packs: string[]): string[] {
  return packs.map((pack) => `${pack}-${rule}`);
}

function acknowledge(scope: IConstruct, ids: string[], reason: string): void {
  Validations.of(scope).acknowledge(...ids.map((id) => ({ id, reason })));
}
