import { join } from 'path';
import { App, CfnParameter, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, GeoRestriction, PriceClass, SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Source } from 'aws-cdk-lib/aws-s3-deployment';
import { aSite } from './a-site';
import { CertificateChecks, CloudFrontCertificate, SecureSite, SecureSiteProps, SiteRouting } from '../../../src';
import { SYDNEY, WebStack } from '../load-balancer/web-stack';

const US: typeof SYDNEY = { ...SYDNEY, region: 'us-east-1' };

let stack: WebStack;
beforeEach(() => {
  stack = new WebStack(SYDNEY);
});

function site(props: Partial<SecureSiteProps> = {}, id?: string): SecureSite {
  return aSite(stack, props, id);
}

/** The configuration of the only distribution of the stack. */
function config(): Record<string, unknown> {
  const [distribution] = Object.values(stack.template.findResources('AWS::CloudFront::Distribution'));
  return (distribution.Properties as { DistributionConfig: Record<string, unknown> }).DistributionConfig;
}

function supportStacks(): Stack[] {
  return stack.node.root.node.children.filter((each): each is Stack => Stack.isStack(each) && each !== stack);
}

describe('the distribution', () => {
  test('serves HTTPS with the policy of 2025, HTTP/2 and HTTP/3, from a private bucket', () => {
    site();
    expect(config()).toMatchObject({
      Aliases: ['www.example.com'],
      DefaultRootObject: 'index.html',
      HttpVersion: 'http2and3',
      IPV6Enabled: true,
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2025', SslSupportMethod: 'sni-only' },
      DefaultCacheBehavior: { Compress: true, ViewerProtocolPolicy: 'redirect-to-https' },
    });
    stack.template.hasResourceProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
    });
  });

  test('has the logical ID of a Distribution in its place, so that a site that is written by hand moves without a new one', () => {
    const before = new WebStack(SYDNEY);
    new Distribution(before, 'Site', { defaultBehavior: { origin: new HttpOrigin('origin.example.com') } });
    site();
    const [ids, idsBefore] = [stack, before].map(({ template }) => Object.keys(template.findResources('AWS::CloudFront::Distribution')));
    expect(ids).toEqual(idsBefore);
  });

  test('takes the other settings', () => {
    site({
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      errorResponses: [{ httpStatus: 404, responsePagePath: '/404.html', responseHttpStatus: 404 }],
      webAclArn: 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/shop/0a1b',
      geoRestriction: GeoRestriction.allowlist('AU', 'NZ'),
      priceClass: PriceClass.PRICE_CLASS_100,
    });
    expect(config()).toMatchObject({
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021' },
      CustomErrorResponses: [{ ErrorCode: 404, ResponsePagePath: '/404.html', ResponseCode: 404 }],
      WebACLId: 'arn:aws:wafv2:us-east-1:111111111111:global/webacl/shop/0a1b',
      Restrictions: { GeoRestriction: { Locations: ['AU', 'NZ'], RestrictionType: 'whitelist' } },
      PriceClass: 'PriceClass_100',
    });
  });
});

describe('the certificate', () => {
  test('covers the names and those that are redirected, in us-east-1', () => {
    const { certificate } = site({ redirectFrom: ['example.com'] });
    expect(certificate).toBeInstanceOf(CloudFrontCertificate);
    expect(config()).toMatchObject({ Aliases: ['www.example.com', 'example.com'] });
    const [support] = supportStacks().filter(({ node }) => node.id === 'Shop-CdkAcm-us-east-1');
    expect(support.region).toBe('us-east-1');
    Template.fromStack(support).hasResourceProperties('AWS::CertificateManager::Certificate', {
      DomainName: 'www.example.com', SubjectAlternativeNames: ['example.com'],
    });
  });

  test('may be one that is there', () => {
    const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: '*.example.com', hostedZone: stack.hostedZone });
    expect(site({ certificate }).certificate).toBe(certificate);
    stack.template.resourceCountIs('AWS::SSM::Parameter', 1);
  });

  test('of another region is refused', () => {
    const certificate = Certificate.fromCertificateArn(stack, 'Certificate', 'arn:aws:acm:eu-west-1:111111111111:certificate/0a1b');
    expect(() => site({ certificate })).toThrow('SecureSite "Shop/Site": the certificate "Shop/Certificate" is in eu-west-1: CloudFront takes certificates of us-east-1 only');
  });
});

test('a site in us-east-1 is one stack', () => {
  stack = new WebStack(US);
  site();
  expect(supportStacks()).toEqual([]);
  stack.template.resourceCountIs('AWS::Logs::Delivery', 1);
  stack.template.resourceCountIs('AWS::CertificateManager::Certificate', 1);
});

test('no check finds anything in a site, in us-east-1 or elsewhere', () => {
  for (const env of [SYDNEY, US]) {
    stack = new WebStack(env);
    CertificateChecks.apply(stack.node.root);
    site({ domainNames: ['www.example.com', '*.static.example.com'], redirectFrom: ['example.com'] });
    const assembly = (stack.node.root as App).synth();
    expect(assembly.stacks.flatMap(({ messages }) => messages.map(({ entry }) => entry.data))).toEqual([]);
  }
});

describe('the files', () => {
  const sources = [Source.asset(join(__dirname, '..', 'load-balancer'))];

  test('are not uploaded unless there are some', () => {
    site({ sources: [] });
    stack.template.resourceCountIs('Custom::CDKBucketDeployment', 0);
    stack.template.resourceCountIs('AWS::Lambda::Function', 0);
  });

  test('are uploaded, and CloudFront forgets those from before', () => {
    site({ sources });
    stack.template.hasResourceProperties('Custom::CDKBucketDeployment', {
      DistributionId: { Ref: 'SiteE53D7754' }, DistributionPaths: ['/*'], Prune: true,
    });
  });

  test('leave other files of a given bucket alone', () => {
    const bucket = new Bucket(stack, 'Files', { removalPolicy: RemovalPolicy.DESTROY });
    expect(site({ sources, bucket }).bucket).toBe(bucket);
    stack.template.hasResourceProperties('Custom::CDKBucketDeployment', { Prune: false });
  });
});

describe('the function', () => {
  test('finds index.html in folders', () => {
    site();
    stack.template.hasResourceProperties('AWS::CloudFront::Function', { FunctionCode: Match.stringLikeRegexp('"routing":"DIRECTORY_INDEXES"') });
  });

  test('is not there when there is nothing to do', () => {
    site({ routing: SiteRouting.FILES });
    stack.template.resourceCountIs('AWS::CloudFront::Function', 0);
  });
});

describe('access logs', () => {
  test('can be off', () => {
    expect(site({ accessLogs: false }).accessLogsBucket).toBeUndefined();
    stack.template.resourceCountIs('AWS::S3::Bucket', 1);
    expect(supportStacks().map(({ node }) => node.id)).toEqual(['Shop-CdkAcm-us-east-1']);
  });

  test('go into a given bucket', () => {
    const accessLogsBucket = new Bucket(stack, 'Logs');
    expect(site({ accessLogsBucket }).accessLogsBucket).toBe(accessLogsBucket);
    stack.template.resourceCountIs('AWS::S3::Bucket', 2);
  });

  test('cannot be off and have a bucket', () => {
    const accessLogsBucket = new Bucket(stack, 'Logs');
    expect(() => site({ accessLogs: false, accessLogsBucket })).toThrow(
      'SecureSite "Shop/Site": accessLogs is false, but accessLogsBucket is given: leave one of them out');
  });
});

test('a site that is refused creates nothing', () => {
  expect(() => site({ minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1 })).toThrow('SecureSite "Shop/Site": minimumProtocolVersion "TLSv1" accepts TLS 1.0');
  expect(() => site({ webAclArn: 'shop' }, 'Other')).toThrow('SecureSite "Shop/Other": webAclArn must be');
  expect(stack.node.findChild('Site').node.children).toEqual([]);
});

test('names that are known at deployment only are taken', () => {
  const name = new CfnParameter(stack, 'Name').valueAsString;
  const certificate = new CloudFrontCertificate(stack, 'Certificate', { domainName: '*.example.com', hostedZone: stack.hostedZone });
  site({ domainNames: [name], redirectFrom: ['example.com'], certificate });
  expect(config()).toMatchObject({ Aliases: [{ Ref: 'Name' }, 'example.com'] });
  stack.template.hasResourceProperties('AWS::CloudFront::Function', {
    FunctionCode: { 'Fn::Join': ['', ['var SITE = {"names":["', { Ref: 'Name' }, Match.stringLikeRegexp('^"\\],"redirectFrom":\\["example.com"\\]')]] },
  });
});
