import { App, Duration, Environment, Stack, Token } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { Bucket, BucketEncryption, IBucket } from 'aws-cdk-lib/aws-s3';
import { attribute, SYDNEY, WebStack } from './web-stack';
import { SecureAlbProps, SecureNlb } from '../../../src';

const LOAD_BALANCER = 'AWS::ElasticLoadBalancingV2::LoadBalancer';

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

const web = (props: Partial<SecureAlbProps> = {}) => stack.alb(props);

test('the bucket is private, encrypted, reached by TLS alone, and kept', () => {
  web();
  stack.template.hasResource('AWS::S3::Bucket', {
    DeletionPolicy: 'Retain',
    Properties: {
      BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
    },
  });
  stack.template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })]) },
  });
});

test.each([
  ['of a known region', SYDNEY, '111111111111'],
  ['without an environment', undefined, { Ref: 'AWS::AccountId' }],
])('the log delivery service may write for a load balancer in a stack %s', (_, env, account) => {
  stack = new WebStack(env);
  web();
  stack.template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([{
        Effect: 'Allow',
        Principal: { Service: 'logdelivery.elasticloadbalancing.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: { 'Fn::Join': ['', joined({ 'Fn::GetAtt': ['WebAccessLogs024BC47D', 'Arn'] }, '/AWSLogs/', account, '/*')] },
      }]),
    },
  });
});

test('the load balancer waits for the bucket policy', () => {
  web();
  stack.template.hasResource(LOAD_BALANCER, { DependsOn: ['WebAccessLogsPolicy3D72FBC3'] });
});

test('a bucket of another stack is used, with a prefix', () => {
  const app = new App();
  const logs = new Stack(app, 'Logs', { env: SYDNEY });
  const bucket = new Bucket(logs, 'Bucket');
  stack = new WebStack(SYDNEY, app);
  const alb = web({ accessLogsBucket: bucket, accessLogsPrefix: 'shop/web' });

  expect(alb.accessLogsBucket).toBe(bucket);
  stack.template.resourceCountIs('AWS::S3::Bucket', 0);
  stack.template.hasResourceProperties(LOAD_BALANCER, {
    LoadBalancerAttributes: Match.arrayWith([
      { Key: 'access_logs.s3.bucket', Value: { 'Fn::ImportValue': 'Logs:ExportsOutputRefBucket83908E7781C90AC0' } },
      { Key: 'access_logs.s3.prefix', Value: 'shop/web' },
    ]),
  });
});

test('access logs can be left out', () => {
  const alb = web({ accessLogs: false });
  expect(alb.accessLogsBucket).toBeUndefined();
  stack.template.resourceCountIs('AWS::S3::Bucket', 0);
  stack.template.hasResourceProperties(LOAD_BALANCER, { LoadBalancerAttributes: attribute('access_logs.s3.enabled', 'false') });
});

test('connection and health check logs are written beside access logs', () => {
  web({ connectionLogs: true, healthCheckLogs: true, accessLogsPrefix: 'web' });
  const attributes = ['access_logs', 'connection_logs', 'health_check_logs'].flatMap((log) => [
    { Key: `${log}.s3.enabled`, Value: 'true' },
    { Key: `${log}.s3.bucket`, Value: { Ref: 'WebAccessLogs024BC47D' } },
    { Key: `${log}.s3.prefix`, Value: 'web' },
  ]);
  for (const each of attributes) stack.template.hasResourceProperties(LOAD_BALANCER, { LoadBalancerAttributes: Match.arrayWith([each]) });
});

test('connection logs need no access logs', () => {
  expect(web({ accessLogs: false, connectionLogs: true }).accessLogsBucket).toBeDefined();
  stack.template.resourceCountIs('AWS::S3::Bucket', 1);
});

test('logs are deleted after a year, unless the props of the bucket say otherwise', () => {
  const rules = (Rules: object[]) => stack.template.hasResourceProperties('AWS::S3::Bucket', { LifecycleConfiguration: { Rules } });
  web();
  rules([{ ExpirationInDays: 365, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 }, Status: 'Enabled' }]);
  stack = new WebStack(SYDNEY);
  web({ accessLogsBucketProps: { lifecycleRules: [{ expiration: Duration.days(90) }], versioned: true } });
  rules([{ ExpirationInDays: 90, Status: 'Enabled' }]);
  stack.template.hasResourceProperties('AWS::S3::Bucket', {
    VersioningConfiguration: { Status: 'Enabled' }, OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
  });
});

test.each<[string, (of: WebStack) => Partial<SecureAlbProps>, string]>([
  ['of a bucket that is given', (of) => ({ accessLogsBucket: new Bucket(of, 'Logs'), accessLogsBucketProps: { versioned: true } }),
    'accessLogsBucketProps has no effect, because accessLogsBucket is given: leave one of them out'],
  ['of no bucket', () => ({ accessLogs: false, accessLogsBucketProps: {} }), 'accessLogs is false, but accessLogsBucketProps is given: leave one of them out'],
  ['with a KMS key', () => ({ accessLogsBucketProps: { encryption: BucketEncryption.KMS } }),
    'SecureAlb "Shop/Web": access logs cannot be written into the bucket "Shop/Web/AccessLogs", which is encrypted with a KMS key'],
])('props %s are refused', (_, props, text) => {
  expect(() => web(props(stack))).toThrow(text);
});

/** The only warning about the policy of a bucket. */
function warning(): string {
  const [{ entry }] = Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('imported bucket'));
  return String(entry.data);
}

test('the statement that an imported bucket needs is in a warning', () => {
  web({ accessLogsBucket: Bucket.fromBucketName(stack, 'Logs', 'logs'), accessLogsPrefix: 'web' });
  expect(warning()).toContain('the policy of the imported bucket "Shop/Logs" cannot be changed here: add the statement '
    + '{"Effect":"Allow","Principal":{"Service":"logdelivery.elasticloadbalancing.amazonaws.com"},"Action":"s3:PutObject",'
    + '"Resource":"arn:aws:s3:::logs/web/AWSLogs/111111111111/*"} to it, and acknowledge this warning');
  stack = new WebStack();
  web({ accessLogsBucket: Bucket.fromBucketName(stack, 'Logs', 'logs') });
  expect(warning()).toContain('"Resource":"arn:aws:s3:::logs/AWSLogs/…/*"');
});

test('what an imported bucket must allow for a Network Load Balancer is in a warning', () => {
  const { vpc, hostedZone } = stack;
  const accessLogsBucket = Bucket.fromBucketName(stack, 'Logs', 'logs');
  new SecureNlb(stack, 'Mqtt', { vpc, domainNames: ['mqtt.example.com'], hostedZone, accessLogsBucket }).addTargets('Broker', { port: 8883 });
  expect(warning()).toContain('the policy of the imported bucket "Shop/Logs" cannot be changed here: '
    + 'let delivery.logs.amazonaws.com call s3:PutObject and s3:GetBucketAcl in it, and use its KMS key if it has one, and acknowledge this warning');
});

test('a bucket for logs that nobody writes is refused', () => {
  expect(() => web({ accessLogs: false, accessLogsBucket: new Bucket(stack, 'Logs') }))
    .toThrow('accessLogs is false, but accessLogsBucket is given: leave one of them out');
});

test.each([BucketEncryption.KMS, BucketEncryption.KMS_MANAGED, BucketEncryption.DSSE])('a bucket with %s is refused, which load balancers cannot write into', (encryption) => {
  expect(() => web({ accessLogsBucket: new Bucket(stack, 'Logs', { encryption }) })).toThrow(
    'access logs cannot be written into the bucket "Shop/Logs", which is encrypted with a KMS key: '
    + 'load balancers support S3-managed keys only, set its encryption to BucketEncryption.S3_MANAGED');
});

test.each<[BucketEncryption, string | undefined]>([
  [BucketEncryption.KMS, undefined],
  [BucketEncryption.KMS_MANAGED, 'which is encrypted with a KMS key that AWS manages: CloudWatch Logs supports S3-managed keys and your own KMS keys only'],
])('a Network Load Balancer writes into a bucket with a key of your own: %s', (encryption, text) => {
  const { vpc, hostedZone } = stack;
  const create = () => new SecureNlb(stack, 'Mqtt', {
    vpc, domainNames: ['mqtt.example.com'], hostedZone, accessLogsBucket: new Bucket(stack, 'Logs', { encryption }),
  });
  if (text) {
    expect(create).toThrow(text);
    return;
  }
  create().addTargets('Broker', { port: 8883 });
  stack.template.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Principal: { Service: 'delivery.logs.amazonaws.com' } })]) },
  });
});

test('a bucket that is known to be in another region is refused', () => {
  const app = new App();
  const bucketIn = (id: string, env?: Environment) => new Bucket(new Stack(app, id, { env }), 'Bucket', { bucketName: id.toLowerCase() });
  stack = new WebStack(SYDNEY, app);
  expect(() => web({ accessLogsBucket: bucketIn('Logs', { ...SYDNEY, region: 'us-east-1' }) })).toThrow(
    'access logs cannot be written into the bucket "Logs/Bucket", which is in us-east-1: '
    + 'load balancers write into their own region only, create the bucket in ap-southeast-2, or leave accessLogsBucket out');
  stack = new WebStack(SYDNEY, app, 'Other');
  expect(() => web({ accessLogsBucket: bucketIn('Anywhere') })).not.toThrow();
  stack = new WebStack(SYDNEY, app, 'Third');
  const imported = Bucket.fromBucketName(new Stack(app, 'Importer', { env: { region: 'us-east-1' } }), 'Bucket', 'logs');
  expect(() => web({ accessLogsBucket: imported })).not.toThrow();
});

test('a prefix with AWSLogs in it is refused', () => {
  expect(() => web({ accessLogsPrefix: 'web/AWSLogs' })).toThrow(
    'accessLogsPrefix "web/AWSLogs" contains "AWSLogs", which the load balancer adds itself: leave it out');
});

test('a bucket name and a prefix that are tokens are not judged, whatever they are called', () => {
  const text = (name: string) => Token.asString({ Ref: name }, { displayHint: name });
  const bucket: IBucket = Bucket.fromBucketName(stack, 'Logs', text('Name'));
  web({ accessLogsBucket: bucket, accessLogsPrefix: text('AWSLogsPrefix') });
  stack.template.hasResourceProperties(LOAD_BALANCER, {
    LoadBalancerAttributes: Match.arrayWith([
      { Key: 'access_logs.s3.bucket', Value: { Ref: 'Name' } },
      { Key: 'access_logs.s3.prefix', Value: { Ref: 'AWSLogsPrefix' } },
    ]),
  });
});

/** `Fn::Join` parts as CDK writes them: neighbouring literals become one. */
function joined(...parts: unknown[]): unknown[] {
  return parts.reduce<unknown[]>((all, part) => {
    const last = all[all.length - 1];
    return typeof part === 'string' && typeof last === 'string' ? [...all.slice(0, -1), last + part] : [...all, part];
  }, []);
}
