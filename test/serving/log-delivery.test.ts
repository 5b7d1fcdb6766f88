import { Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, IBucket } from 'aws-cdk-lib/aws-s3';
import { SYDNEY } from './load-balancer/web-stack';
import { letDeliver } from '../../src/serving/log-delivery';

const OF_CLOUDFRONT = { region: 'us-east-1', keys: 'CloudFront/*', source: 'delivery-source:*' };

let stack: Stack;
beforeEach(() => {
  stack = new Stack(undefined, 'Shop', { env: SYDNEY });
});

function statementsOf(type: string, property: string): unknown[] {
  return Object.values(Template.fromStack(stack).findResources(type))
    .flatMap(({ Properties }) => (Properties as Record<string, { Statement: unknown[] }>)[property].Statement);
}

function logs(resource: string) {
  return { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:logs:us-east-1:111111111111:${resource}`]] };
}

test('CloudWatch Logs writes what is delivered in us-east-1, wherever the bucket is', () => {
  letDeliver(new Bucket(stack, 'Logs'), OF_CLOUDFRONT, stack);
  expect(statementsOf('AWS::S3::BucketPolicy', 'PolicyDocument')).toEqual([{
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Logs6819BB44', 'Arn'] }, '/AWSLogs/111111111111/CloudFront/*']] },
    Condition: {
      StringEquals: { 'aws:SourceAccount': '111111111111', 's3:x-amz-acl': 'bucket-owner-full-control' },
      ArnLike: { 'aws:SourceArn': logs('delivery-source:*') },
    },
  }]);
});

test('it may use the key of the bucket', () => {
  letDeliver(new Bucket(stack, 'Logs', { encryptionKey: new Key(stack, 'Key') }), OF_CLOUDFRONT, stack);
  expect(statementsOf('AWS::KMS::Key', 'KeyPolicy')).toContainEqual({
    Effect: 'Allow',
    Principal: { Service: 'delivery.logs.amazonaws.com' },
    Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' }, ArnLike: { 'aws:SourceArn': logs('*') } },
  });
});

test.each<[string, (key: IKey) => IBucket]>([
  ['of the app', (encryptionKey) => new Bucket(stack, 'Logs', { encryptionKey })],
  ['that is imported', (encryptionKey) => Bucket.fromBucketAttributes(stack, 'Logs', { bucketName: 'logs', encryptionKey })],
])('a warning says what the imported key of a bucket %s must allow', (_, bucket) => {
  const key = Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:ap-southeast-2:111111111111:key/11111111-2222-3333-4444-555555555555');
  letDeliver(bucket(key), OF_CLOUDFRONT, stack);
  Annotations.fromStack(stack).hasWarning('/Shop', Match.stringLikeRegexp('the policy of the imported key "Shop/Key" cannot be changed here: '
    + 'let delivery.logs.amazonaws.com call kms:Encrypt, .*, kms:DescribeKey with it, and acknowledge this warning.*cdk-acm::access-logs-key-policy'));
});

test('no warning is given for a key of the app, or for none', () => {
  letDeliver(new Bucket(stack, 'Logs', { encryptionKey: new Key(stack, 'Key') }), OF_CLOUDFRONT, stack);
  letDeliver(new Bucket(stack, 'Plain'), OF_CLOUDFRONT, stack);
  Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
});

test.each([BucketEncryption.KMS_MANAGED, BucketEncryption.DSSE_MANAGED])('a bucket with %s is refused, with whose key the logs could not be read', (encryption) => {
  expect(() => letDeliver(new Bucket(stack, 'Logs', { encryption }), OF_CLOUDFRONT, stack)).toThrow(
    'access logs cannot be written into the bucket "Shop/Logs", which is encrypted with a KMS key that AWS manages: '
    + 'CloudWatch Logs supports S3-managed keys and your own KMS keys only, set its encryption to BucketEncryption.S3_MANAGED');
});

test('Network Load Balancers read the access control list of the bucket, and write into a folder', () => {
  letDeliver(new Bucket(stack, 'Logs'), { region: 'us-east-1', keys: '*', folder: 'mqtt/', readsAcl: true }, stack);
  const ArnLike = { 'aws:SourceArn': logs('*') };
  expect(statementsOf('AWS::S3::BucketPolicy', 'PolicyDocument')).toEqual([
    expect.objectContaining({ Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Logs6819BB44', 'Arn'] }, '/mqtt/AWSLogs/111111111111/*']] } }),
    {
      Effect: 'Allow',
      Principal: { Service: 'delivery.logs.amazonaws.com' },
      Action: 's3:GetBucketAcl',
      Resource: { 'Fn::GetAtt': ['Logs6819BB44', 'Arn'] },
      Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' }, ArnLike },
    },
  ]);
});
