import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
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
