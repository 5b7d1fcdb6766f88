import { App } from 'aws-cdk-lib';
import { TrustStack } from './trust-stack';
import { CODE } from '../../src/private-ca/write-bundle-code';

let stack: TrustStack;
beforeEach(() => {
  stack = new TrustStack();
  ['Partners', 'Clients'].forEach((id) => stack.bundle(undefined, id).file);
});

test('the bundles of a stack share one bucket, which keeps versions and is private', () => {
  stack.template.resourceCountIs('AWS::S3::Bucket', 1);
  stack.template.hasResource('AWS::S3::Bucket', {
    Properties: {
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
    },
    DeletionPolicy: 'Delete',
  });
});

test('the bucket refuses HTTP', () => {
  stack.template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: { Statement: [{ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }] },
  });
});

test('the function has its code in the template, and no asset', () => {
  stack.template.resourceCountIs('AWS::Lambda::Function', 1);
  stack.template.hasResourceProperties('AWS::Lambda::Function', { Code: { ZipFile: CODE }, Timeout: 60 });
  expect((stack.node.root as App).synth().stacks.flatMap(({ assets }) => assets)).toEqual([]);
});

test('the function may write and delete objects of the bucket, and nothing else', () => {
  const Bucket = { 'Fn::GetAtt': [expect.stringMatching(/^CdkAcmTrustBucket/), 'Arn'] };
  const [policy] = Object.values(stack.template.findResources('AWS::IAM::Policy'));
  expect((policy.Properties.PolicyDocument.Statement as object[]).slice(1)).toEqual([
    { Effect: 'Allow', Action: ['s3:PutObject', 's3:DeleteObjectVersion'], Resource: { 'Fn::Join': ['', [Bucket, '/*']] } },
    { Effect: 'Allow', Action: 's3:ListBucketVersions', Resource: Bucket },
  ]);
});
