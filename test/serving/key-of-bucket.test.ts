import { Stack } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { managerOfKey } from '../../src/serving/key-of-bucket';

test.each([
  [BucketEncryption.S3_MANAGED, undefined], [BucketEncryption.KMS, 'you'], [BucketEncryption.KMS_MANAGED, 'AWS'], [BucketEncryption.DSSE, 'you'],
  [BucketEncryption.DSSE_MANAGED, 'AWS'], [undefined, undefined],
])('a bucket with encryption %s has the key of %s', (encryption, manager) => {
  expect(managerOfKey(new Bucket(new Stack(undefined, 'Shop'), 'Files', { encryption }))).toBe(manager);
});

test('the key of an imported bucket is yours if it is given', () => {
  const stack = new Stack(undefined, 'Shop');
  expect(managerOfKey(Bucket.fromBucketName(stack, 'Files', 'files'))).toBeUndefined();
  expect(managerOfKey(Bucket.fromBucketAttributes(stack, 'Logs', { bucketName: 'logs', encryptionKey: new Key(stack, 'Key') }))).toBe('you');
});

test('a key that is written into the resource is yours', () => {
  const bucket = new Bucket(new Stack(undefined, 'Shop'), 'Files');
  (bucket.node.defaultChild as CfnBucket).bucketEncryption = {
    serverSideEncryptionConfiguration: [{ serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: 'alias/files' } }],
  };
  expect(managerOfKey(bucket)).toBe('you');
});
