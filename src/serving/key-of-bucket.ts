import { CfnBucket, IBucket } from 'aws-cdk-lib/aws-s3';

/** Who manages the KMS key with which a bucket encrypts its files, as far as the app shows it. The policy of a key of AWS cannot be changed. */
export function managerOfKey({ node: { defaultChild }, encryptionKey }: IBucket): 'you' | 'AWS' | undefined {
  // the construct of a bucket does not show a key that AWS manages
  const encryption = CfnBucket.isCfnBucket(defaultChild) ? JSON.stringify(defaultChild.stack.resolve(defaultChild.bucketEncryption) ?? '') : '';
  if (encryptionKey || /kmsMasterKeyId/i.test(encryption)) return 'you';
  return encryption.includes('"aws:kms') ? 'AWS' : undefined;
}
