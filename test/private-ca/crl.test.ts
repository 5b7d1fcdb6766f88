import { App, Duration, Lazy, RemovalPolicy } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CachePolicy } from 'aws-cdk-lib/aws-cloudfront';
import { InternalStack } from './internal-stack';
import { CertificateChecks, CertificateRevocationListOptions } from '../../src';

const AUTHORITY = 'AWS::ACMPCA::CertificateAuthority';

let stack: InternalStack;
beforeEach(() => {
  stack = new InternalStack();
});

const create = (crl: CertificateRevocationListOptions = {}, removalPolicy?: RemovalPolicy) => stack.root({ crl, removalPolicy });
const certificate = () => Certificate.fromCertificateArn(stack, 'Certificate', 'arn:aws:acm:us-east-1:111111111111:certificate/1');
const idOf = (type: string) => Object.keys(stack.template.findResources(type))[0];

test('a list is in a private bucket, and CloudFront serves it over HTTP', () => {
  const { crlBucket, crlDistribution } = create();
  stack.template.hasResourceProperties('AWS::S3::Bucket', {
    PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
  });
  stack.template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: { DefaultCacheBehavior: { ViewerProtocolPolicy: 'allow-all' }, Aliases: Match.absent(), Origins: [Match.objectLike({ OriginAccessControlId: Match.anyValue() })] },
  });
  stack.template.hasResourceProperties(AUTHORITY, {
    RevocationConfiguration: {
      CrlConfiguration: {
        Enabled: true,
        S3BucketName: stack.resolve(crlBucket!.bucketName),
        S3ObjectAcl: 'BUCKET_OWNER_FULL_CONTROL',
        CustomCname: stack.resolve(crlDistribution!.distributionDomainName),
        ExpirationInDays: 7,
      },
      OcspConfiguration: { Enabled: true },
    },
  });
});

test('CloudFront caches no list, since AWS Private CA replaces it when a certificate is revoked', () => {
  create({ validity: Duration.days(1) });
  stack.template.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: { DefaultCacheBehavior: { CachePolicyId: CachePolicy.CACHING_DISABLED.cachePolicyId } },
  });
});

test('the CA is created once it can write into the bucket', () => {
  create();
  stack.template.hasResource(AUTHORITY, { DependsOn: Match.arrayWith([idOf('AWS::S3::BucketPolicy')]) });
  stack.template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([Match.objectLike({
        Principal: { Service: 'acm-pca.amazonaws.com' },
        Action: ['s3:PutObject', 's3:PutObjectAcl', 's3:GetBucketAcl', 's3:GetBucketLocation'],
        Condition: { StringEquals: { 'aws:SourceAccount': '111111111111' } },
      })]),
    },
  });
  expect(JSON.stringify(stack.template.findResources('AWS::S3::BucketPolicy'))).not.toContain('SecureTransport');
});

test('in an opt-in region, the principal of the region can write too', () => {
  stack = new InternalStack(new App(), { account: '111111111111', region: 'eu-south-1' });
  create();
  stack.template.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Principal: { Service: ['acm-pca.amazonaws.com', 'acm-pca.eu-south-1.amazonaws.com'] } })]) },
  });
});

test('a list can have a name and another validity', () => {
  create({ domainName: 'crl.example.com', certificate: certificate(), validity: Duration.days(30) });
  stack.template.hasResourceProperties('AWS::CloudFront::Distribution', { DistributionConfig: { Aliases: ['crl.example.com'] } });
  stack.template.hasResourceProperties(AUTHORITY, { RevocationConfiguration: { CrlConfiguration: { CustomCname: 'crl.example.com', ExpirationInDays: 30 } } });
});

test('a name that is known at deployment only reaches the template', () => {
  create({ domainName: Lazy.string({ produce: () => 'crl.later.example' }), certificate: certificate() });
  stack.template.hasResourceProperties(AUTHORITY, { RevocationConfiguration: { CrlConfiguration: { CustomCname: 'crl.later.example' } } });
});

test.each<[string, () => CertificateRevocationListOptions, string]>([
  ['a name without a certificate', () => ({ domainName: 'crl.example.com' }), 'crl.domainName "crl.example.com" needs a certificate, since CloudFront requires one for each name: '
    + "write crl.certificate: new CloudFrontCertificate(this, 'Crl', { domainName: 'crl.example.com', hostedZone })"],
  ['a certificate without a name', () => ({ certificate: certificate() }), 'crl.certificate is for a domainName: give crl.domainName too, or leave crl.certificate out'],
  ['a URL', () => ({ domainName: 'http://crl.example.com', certificate: certificate() }), 'crl.domainName "http://crl.example.com" is not a bare domain name'],
  ['too long a validity', () => ({ validity: Duration.days(5001) }), 'crl.validity must be a Duration of 1 to 5000 whole days, got a Duration of 5001 days: write Duration.days(7)'],
  ['a misspelt option', () => ({ domainname: 'crl.example.com' }) as CertificateRevocationListOptions, 'crl.domainname is not the name of a prop: write domainName'],
])('%s is refused', (_, crl, message) => {
  expect(() => create(crl())).toThrow(message);
});

describe('when the CA is removed', () => {
  const policyOf = (type: string) => (Object.values(stack.template.findResources(type))[0] as { DeletionPolicy?: string }).DeletionPolicy;

  test('its list is retained with it', () => {
    create();
    expect(['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::CloudFront::Distribution', 'AWS::CloudFront::OriginAccessControl'].map(policyOf))
      .toEqual(['RetainExceptOnCreate', 'RetainExceptOnCreate', 'RetainExceptOnCreate', 'RetainExceptOnCreate']);
  });

  test('its list is deleted with it, but for the bucket, which has files', () => {
    create({}, RemovalPolicy.DESTROY);
    expect(['AWS::S3::Bucket', 'AWS::S3::BucketPolicy', 'AWS::CloudFront::Distribution', 'AWS::CloudFront::OriginAccessControl'].map(policyOf))
      .toEqual(['RetainExceptOnCreate', 'Delete', 'Delete', 'Delete']);
  });
});

test('the checks report nothing: HTTP is what clients of a list use', () => {
  const app = new App();
  const own = new InternalStack(app);
  own.root({ crl: {} });
  CertificateChecks.apply(app);
  expect(() => app.synth()).not.toThrow();
  expect(own.node.findAll().flatMap((each) => each.node.metadata).filter(({ type }) => type === 'aws:cdk:warning')).toEqual([]);
});

test('without crl there is no bucket', () => {
  expect(stack.root().crlBucket).toBeUndefined();
  stack.template.resourceCountIs('AWS::S3::Bucket', 0);
});
