import { IConstruct } from 'constructs';
import { acknowledge, ALL_COMPLIANCE_PACKS, COMPLIANCE_PACKS, idsOf } from '../linters/nag';
import { skipChecks } from '../linters/template-linters';

/** A listener on port 80 has no use for a certificate. */
export function acknowledgeRedirectListener(listener: IConstruct): void {
  acknowledge(listener, idsOf('ELBv2ACMCertificateRequired', COMPLIANCE_PACKS), 'the listener redirects to HTTPS and serves nothing itself');
}

/** A bucket for access logs has no use for access logs of its own. */
export function acknowledgeAccessLogsBucket(bucket: IConstruct): void {
  const reason = 'the bucket itself holds access logs';
  acknowledge(bucket, ['AwsSolutions-S1', ...idsOf('S3BucketLoggingEnabled', ALL_COMPLIANCE_PACKS)], reason);
  skipChecks(bucket, { CKV_AWS_18: reason, CKV_AWS_21: 'a log file is written once' });
}

/**
 * A Network Load Balancer without a TLS listener writes no access logs, and its TCP listener takes no certificate.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-access-logs.html
 */
export function acknowledgeNoTls(loadBalancer: IConstruct, listener: IConstruct): void {
  const reason = 'a Network Load Balancer logs TLS connections only, and the Application Load Balancer behind it logs each request';
  acknowledge(loadBalancer, ['AwsSolutions-ELB2', ...idsOf('ELBLoggingEnabled', ALL_COMPLIANCE_PACKS)], reason);
  skipChecks(loadBalancer, { CKV_AWS_91: reason });
  acknowledge(listener, idsOf('ELBv2ACMCertificateRequired', COMPLIANCE_PACKS), 'the Application Load Balancer behind the listener terminates TLS');
}

/** A bucket for the access logs of an Application Load Balancer cannot have a KMS key. */
export function acknowledgeKeysOfS3(bucket: IConstruct): void {
  acknowledge(bucket, idsOf('S3DefaultEncryptionKMS', COMPLIANCE_PACKS),
    'Application Load Balancers write access logs into buckets with S3-managed keys only');
}

/** What reads the template does not see that a function turns deletion protection on. */
export function acknowledgeProtection(loadBalancer: IConstruct): void {
  const reason = 'a custom resource turns deletion protection on after the load balancer is created';
  acknowledge(loadBalancer, idsOf('ELBDeletionProtectionEnabled', ['NIST.800.53.R5', 'NIST.800.53.R4', 'HIPAA.Security']), reason);
  skipChecks(loadBalancer, { CKV_AWS_150: reason });
}
