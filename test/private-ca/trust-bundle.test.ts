import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { DomainName } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { DUBLIN, TrustStack } from './trust-stack';
import { PrivateCertificateAuthority, TrustBundle } from '../../src';
import { CHAIN, INTERMEDIATE, keyPem, ROOT, authority, keyPair } from '../certificate/imported/handler/pki';

const PARAMETER = 'AWS::SSM::Parameter';
const FILE = 'Custom::CdkAcmTrustBundle';
const TRUST_STORE = 'AWS::ElasticLoadBalancingV2::TrustStore';

let stack: TrustStack;
beforeEach(() => {
  stack = new TrustStack();
});

/** CAs that all differ. */
function many(count: number): string[] {
  const keys = keyPair('P-256', 'many');
  return Array.from({ length: count }, (_, index) => authority(`Root ${index}`, undefined, keys).certificate);
}

test('creates nothing that the app does not use', () => {
  stack.bundle();
  expect(stack.template.toJSON().Resources).toBeUndefined();
});

test('has the text of its CAs', () => {
  expect(stack.bundle({ certificates: [CHAIN] }).pem).toBe(`${INTERMEDIATE.certificate}${ROOT.certificate.trim()}`);
});

describe('the parameter', () => {
  test('has the bundle, in the tier that it needs', () => {
    const { parameter } = stack.bundle();
    stack.template.hasResourceProperties(PARAMETER, {
      Type: 'String', Value: ROOT.certificate.trim(), Tier: 'Intelligent-Tiering', Description: 'The CA certificates of Web/Partners', Name: Match.absent(),
    });
    expect(stack.resolve(parameter.parameterName)).toEqual({ Ref: expect.stringMatching(/^PartnersParameter/) as string });
  });

  test('is one, however often it is used, and is the only resource', () => {
    const bundle = stack.bundle();
    expect(bundle.parameter).toBe(bundle.parameter);
    expect(Object.keys(stack.template.toJSON().Resources)).toHaveLength(1);
  });

  test('exists in any case if it has a name', () => {
    stack.bundle({ certificates: [CHAIN], parameterName: '/trust/partners' });
    stack.template.hasResourceProperties(PARAMETER, { Name: '/trust/partners' });
  });

  test('can be read by whom the app lets read it', () => {
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    stack.bundle({ certificates: [CHAIN], parameterName: '/trust/partners' }).grantRead(role);
    stack.template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: [{
          Action: Match.arrayWith(['ssm:GetParameter']),
          Resource: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ssm:eu-west-1:111111111111:parameter', { Ref: Match.stringLikeRegexp('^PartnersParameter') }]] },
        }],
      },
    });
  });

  test('has 8,192 bytes at most; a larger bundle still has a file', () => {
    const bundle = stack.bundle({ certificates: many(25) });
    expect(() => bundle.parameter).toThrow(new RegExp('^TrustBundle "Web/Partners" has \\d{4,5} bytes, but a parameter of AWS Systems Manager has 8192 at most: '
      + 'use file, which is in S3, or divide the bundle$'));
    expect(() => bundle.file).not.toThrow();
    expect(() => stack.bundle({ certificates: many(25), parameterName: 'x' }, 'Named')).toThrow('8192 at most');
  });

  test('has CAs of the app up to what their certificates have at least', () => {
    const roots = (count: number) => Array.from({ length: count }, (_, index) =>
      new PrivateCertificateAuthority(stack, `Root${count}-${index}`, { commonName: `Root ${index}`, validity: Duration.days(3650) }));
    expect(() => stack.bundle({ authorities: roots(5) }, 'Five').parameter).not.toThrow();
    expect(() => stack.bundle({ authorities: roots(6) }, 'Six').parameter).toThrow('TrustBundle "Web/Six" has at least 8400 bytes, but a parameter');
  });

  test('has a name of its own in its account and region', () => {
    const named = (where: TrustStack, id: string, parameterName = '/trust/partners') => () => where.bundle({ certificates: [CHAIN], parameterName }, id);
    named(stack, 'One')();
    const message = 'its parameterName "/trust/partners" is that of "Web/One", and an account has each name once per region: give it another name, or leave the name out';
    expect(named(stack, 'Two')).toThrow(`TrustBundle "Web/Two": ${message}`);
    expect(named(new TrustStack(stack.node.root as App, DUBLIN, 'Shop'), 'Two')).toThrow(`TrustBundle "Shop/Two": ${message}`);
    expect(named(stack, 'Other', '/trust/others')).not.toThrow();
    expect(named(new TrustStack(stack.node.root as App, { ...DUBLIN, region: 'eu-west-3' }, 'Paris'), 'Two')).not.toThrow();
    expect(named(new TrustStack(stack.node.root as App, {}, 'Anywhere'), 'Two')).not.toThrow();
  });

  test('may have a name that is looked up later', () => {
    const name = StringParameter.valueFromLookup(stack, '/names/trust');
    expect(() => ['One', 'Two'].forEach((id) => stack.bundle({ certificates: [CHAIN], parameterName: name }, id))).not.toThrow();
  });
});

describe('the file', () => {
  test('is an object whose version is known after it was written', () => {
    const { bucket, key, version } = stack.bundle().file;
    stack.template.hasResource(FILE, {
      Properties: {
        Bucket: { Ref: Match.stringLikeRegexp('^CdkAcmTrustBucket') },
        Key: key,
        Certificates: ROOT.certificate.trim(),
        ServiceToken: { 'Fn::GetAtt': [Match.stringLikeRegexp('^CdkAcmTrustWriteFunction'), 'Arn'] },
        ServiceTimeout: '120',
      },
      DependsOn: Match.arrayWith([Match.stringLikeRegexp('^CdkAcmTrustBucketPolicy')]),
    });
    expect(key).toMatch(/^Web-Partners-[0-9A-F]{8}\.pem$/);
    expect(stack.resolve(bucket.bucketName)).toEqual({ Ref: expect.stringMatching(/^CdkAcmTrustBucket/) as string });
    expect(stack.resolve(version)).toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^PartnersFile/), 'VersionId'] });
  });

  test('is the trust store of an API', () => {
    const certificate = Certificate.fromCertificateArn(stack, 'Certificate', 'arn:aws:acm:eu-west-1:111111111111:certificate/11111111-2222-3333-4444-555555555555');
    const { file } = stack.bundle();
    new DomainName(stack, 'Domain', { domainName: 'api.example.com', certificate, mtls: file });
    stack.template.hasResourceProperties('AWS::ApiGateway::DomainName', {
      MutualTlsAuthentication: {
        TruststoreUri: { 'Fn::Join': ['', ['s3://', { Ref: Match.stringLikeRegexp('^CdkAcmTrustBucket') }, `/${file.key}`]] },
        TruststoreVersion: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PartnersFile'), 'VersionId'] },
      },
    });
  });
});

describe('the trust store', () => {
  test('reads the version of the file, so that a changed bundle reaches it', () => {
    const bundle = stack.bundle();
    expect(bundle.trustStore).toBe(bundle.trustStore);
    stack.template.hasResourceProperties(TRUST_STORE, {
      CaCertificatesBundleS3Bucket: { Ref: Match.stringLikeRegexp('^CdkAcmTrustBucket') },
      CaCertificatesBundleS3Key: bundle.file.key,
      CaCertificatesBundleS3ObjectVersion: { 'Fn::GetAtt': [Match.stringLikeRegexp('^PartnersFile'), 'VersionId'] },
    });
  });

  test('has 25 CAs by default; more are warned of', () => {
    const warnings = (bundle: TrustBundle) => {
      void bundle.trustStore;
      return bundle.node.metadata.filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => String(data));
    };
    expect(warnings(stack.bundle({ certificates: many(25) }, 'Most'))).toEqual([]);
    expect(warnings(stack.bundle({ certificates: many(26) }, 'More'))).toEqual([expect.stringContaining(
      'TrustBundle "Web/More" has 26 CAs, but the default quota of a trust store is 25: remove CAs, or have AWS raise the quota and acknowledge this warning')]);
  });
});

test('a bundle in a nested scope of two stacks has a key of its own in each', () => {
  const app = new App();
  const keys = ['One', 'Two'].map((id) => new TrustStack(app, undefined, id).bundle().file.key);
  expect(new Set(keys).size).toBe(2);
});

test('certificates can be known at deployment only', () => {
  const { valueAsString } = new CfnParameter(stack, 'Pem');
  void stack.bundle({ certificates: [valueAsString] }).parameter;
  stack.template.hasResourceProperties(PARAMETER, { Value: { Ref: 'Pem' } });
});

describe('the bundle of CAs of AWS Private CA', () => {
  const ARN = 'arn:aws:acm-pca:eu-west-1:111111111111:certificate-authority/11111111-2222-3333-4444-555555555555';
  const validity = Duration.days(3650);
  const chainOf = (id: string) => ({ 'Fn::GetAtt': [expect.stringMatching(new RegExp(`^${id}Activation`)), 'CompleteCertificateChain'] });

  test('is a member of each, has its chain up to the root, and creates nothing by itself', () => {
    const issuing = new PrivateCertificateAuthority(stack, 'Issuing', { commonName: 'Issuing', validity });
    expect(issuing.trustBundle).toBe(issuing.trustBundle);
    expect(stack.resolve(issuing.trustBundle.pem)).toEqual(chainOf('Issuing'));
    expect(issuing.trustBundle.node.findAll()).toHaveLength(1);
  });

  test('can have several, and CAs outside AWS', () => {
    const authorities = ['One', 'Two'].map((id) => new PrivateCertificateAuthority(stack, id, { commonName: id, validity }));
    const { pem } = stack.bundle({ authorities, certificates: [ROOT.certificate] });
    expect(stack.resolve(pem)).toEqual({ 'Fn::Join': ['', [chainOf('One'), '\n', chainOf('Two'), `\n${ROOT.certificate.trim()}`]] });
  });

  test('has the chain of a CA that the app does not create', () => {
    const attributes = { certificateAuthorityArn: ARN, completeCertificateChain: CHAIN };
    const own = PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, 'Own', attributes);
    expect(stack.bundle({ authorities: [own], certificates: [ROOT.certificate] }).pem).toBe(CHAIN.trim());
  });

  test('refuses an authority whose chain the app does not know', () => {
    expect(() => stack.bundle({ authorities: [{ certificateAuthorityArn: ARN } as PrivateCertificateAuthority] })).toThrow(
      /^TrustBundle "Web\/Partners": authorities\[0\] must be /);
  });
});

describe('what is refused', () => {
  test.each([[{}], [{ certificates: [] }], [{ authorities: [], certificates: [] }]])('%j, which has no CA', (props) => {
    expect(() => stack.bundle(props)).toThrow('TrustBundle "Web/Partners" has no CA: give authorities, or certificates such as [readFileSync(\'ca.pem\', \'utf8\')]');
  });

  test('a private key, which is not repeated', () => {
    expect(() => stack.bundle({ certificates: [ROOT.certificate, ROOT.certificate + keyPem(ROOT)] })).toThrow(
      'TrustBundle "Web/Partners": certificates[1] has a private key: give the certificate of the CA alone, and replace a key that others may have read');
  });

  test.each([['a file that was not decoded', Buffer.from(ROOT.certificate)], ['a number', 1]])('%s', (_, pem) => {
    expect(() => stack.bundle({ certificates: [pem as unknown as string] })).toThrow(
      /^TrustBundle "Web\/Partners": certificates\[0\] must be a PEM text, got .*: write readFileSync\('ca.pem', 'utf8'\)$/);
  });

  test.each(['/aws/trust', 'ssm-trust', 'trust/partners', '/trust/', 'with space', ''])('the name "%s" of a parameter', (parameterName) => {
    expect(() => stack.bundle({ certificates: [CHAIN], parameterName })).toThrow('TrustBundle "Web/Partners": parameterName must be the name of a parameter');
  });

  test('an app in place of a stack', () => {
    expect(() => new TrustBundle(new App() as unknown as Stack, 'Trust', { certificates: [CHAIN] })).toThrow('TrustBundle: scope must be a stack');
  });
});
