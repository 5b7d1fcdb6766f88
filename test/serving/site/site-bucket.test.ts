import { Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Bucket, BucketEncryption, IBucket } from 'aws-cdk-lib/aws-s3';
import { aSite } from './a-site';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

const CLOUDFRONT = { Effect: 'Allow', Principal: { Service: 'cloudfront.amazonaws.com' } };

function statements(of: Stack, type = 'AWS::S3::BucketPolicy', property = 'PolicyDocument'): unknown[] {
  return Object.values(Template.fromStack(of).findResources(type))
    .flatMap(({ Properties }) => (Properties as Record<string, { Statement: unknown[] }>)[property].Statement);
}

function distribution(id: unknown) {
  return { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':cloudfront::111111111111:distribution/', id]] };
}

function site(bucket?: IBucket) {
  return aSite(stack, { bucket, accessLogs: false });
}

test('only the distribution reads the bucket, and learns that a file does not exist', () => {
  site();
  const condition = { StringEquals: { 'AWS:SourceArn': distribution({ Ref: 'SiteE53D7754' }) } };
  expect(statements(stack)).toEqual([
    expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    expect.objectContaining({ ...CLOUDFRONT, Action: 's3:GetObject', Condition: condition, Resource: { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['SiteBucket978D4AEB', 'Arn'] }, '/*']] } }),
    expect.objectContaining({ ...CLOUDFRONT, Action: 's3:ListBucket', Condition: condition, Resource: { 'Fn::GetAtt': ['SiteBucket978D4AEB', 'Arn'] } }),
  ]);
});

test('the distribution signs its requests', () => {
  site();
  stack.template.hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
    OriginAccessControlConfig: { OriginAccessControlOriginType: 's3', SigningBehavior: 'always', SigningProtocol: 'sigv4', Name: Match.stringLikeRegexp('-ap-southeast-2$') },
  });
  stack.template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: {
      Origins: [{
        DomainName: { 'Fn::GetAtt': ['SiteBucket978D4AEB', 'RegionalDomainName'] },
        OriginAccessControlId: { 'Fn::GetAtt': [Match.stringLikeRegexp('^SiteAccessControl'), 'Id'] },
        S3OriginConfig: { OriginAccessIdentity: '' },
      }],
    },
  });
});

test('the bucket is retained, unless the deployment that creates it fails', () => {
  site();
  stack.template.hasResource('AWS::S3::Bucket', { DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
});

test('a bucket of the same stack gets the same statements', () => {
  site(new Bucket(stack, 'Files'));
  expect(statements(stack)).toEqual([expect.objectContaining({ Action: 's3:GetObject' }), expect.objectContaining({ Action: 's3:ListBucket' })]);
  expect(JSON.stringify(statements(stack))).toContain('"Ref":"SiteE53D7754"');
});

test('a bucket of another stack, which is deployed first, lets each distribution of the account read', () => {
  const other = new Stack(stack.node.root, 'Files', { env: SYDNEY });
  site(new Bucket(other, 'Files'));
  expect(statements(other)).toEqual([
    expect.objectContaining({ ...CLOUDFRONT, Action: 's3:GetObject', Condition: expect.objectContaining({ ArnLike: expect.anything() }) }),
    expect.objectContaining({ ...CLOUDFRONT, Action: 's3:ListBucket', Condition: expect.objectContaining({ ArnLike: expect.anything() }) }),
  ]);
  expect(JSON.stringify(statements(other))).toContain(':cloudfront::111111111111:distribution/*');
  expect(stack.dependencies).toContain(other);
  expect(other.dependencies).not.toContain(stack);
});

test('an imported bucket has a policy of its own, of which a warning says what it must allow', () => {
  site(Bucket.fromBucketName(stack, 'Files', 'files'));
  Annotations.fromStack(stack).hasWarning('/Shop/Site', Match.stringLikeRegexp('the policy of the imported bucket "Shop/Files" cannot be changed here: '
    + 'let cloudfront.amazonaws.com call s3:GetObject and s3:ListBucket in it'));
});

test.each<[string, (key: IKey) => IBucket]>([
  ['of the app', (encryptionKey) => new Bucket(stack, 'Files', { encryptionKey })],
  ['that is imported', (encryptionKey) => Bucket.fromBucketAttributes(stack, 'Files', { bucketName: 'files', encryptionKey })],
])('a warning says what the imported key of a bucket %s must allow', (_, bucket) => {
  site(bucket(Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:ap-southeast-2:111111111111:key/11111111-2222-3333-4444-555555555555')));
  Annotations.fromStack(stack).hasWarning('/Shop/Site', Match.stringLikeRegexp('the policy of the imported key "Shop/Key" cannot be changed here: '
    + 'let cloudfront.amazonaws.com call kms:Decrypt with it'));
});

test.each([BucketEncryption.KMS_MANAGED, BucketEncryption.DSSE_MANAGED])('a bucket with %s is refused, because CloudFront cannot decrypt its files', (encryption) => {
  expect(() => site(new Bucket(stack, 'Files', { encryption }))).toThrow(
    'SecureSite "Shop/Site": the bucket "Shop/Files" is encrypted with a KMS key that AWS manages, whose policy does not let CloudFront decrypt files: '
    + 'set its encryption to BucketEncryption.S3_MANAGED, or to BucketEncryption.KMS for a key of your own');
});

test('no warning is given for a bucket of the app', () => {
  site(new Bucket(stack, 'Files'));
  Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
});

test('CloudFront may decrypt the files of a bucket with a KMS key', () => {
  site(new Bucket(stack, 'Files', { encryption: BucketEncryption.KMS, encryptionKey: new Key(stack, 'Key') }));
  expect(statements(stack, 'AWS::KMS::Key', 'KeyPolicy')).toContainEqual(expect.objectContaining({ ...CLOUDFRONT, Action: 'kms:Decrypt', Resource: '*' }));
});
