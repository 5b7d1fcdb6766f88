import { App, Duration, Lazy, RemovalPolicy, Tags, Token } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/assertions';
import { KeyAlgorithm, PrivateCertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { DUBLIN, InternalStack, ROOT_ARN } from './internal-stack';
import { CertificateAuthorityUsageMode, PrivateCertificateAuthority } from '../../src';
import { authority } from '../certificate/imported/handler/pki';

const AUTHORITY = 'AWS::ACMPCA::CertificateAuthority';
const CERTIFICATE = 'AWS::ACMPCA::Certificate';
const ACTIVATION = 'AWS::ACMPCA::CertificateAuthorityActivation';
const PERMISSION = 'AWS::ACMPCA::Permission';

let stack: InternalStack;
beforeEach(() => {
  stack = new InternalStack();
});

/** The ARN of a template for the certificates of CAs. */
const template = (name: string) => ({ 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, `:acm-pca:::template/${name}/V1`]] });

describe('a root CA', () => {
  test('signs its own certificate and is activated with it', () => {
    stack.root({ organization: 'Example', organizationalUnit: 'Platform', country: 'DE', state: 'Bavaria', locality: 'Munich' });
    stack.template.hasResourceProperties(AUTHORITY, {
      Type: 'ROOT',
      KeyAlgorithm: 'RSA_4096',
      SigningAlgorithm: 'SHA256WITHRSA',
      Subject: { CommonName: 'Example Root CA', Organization: 'Example', OrganizationalUnit: 'Platform', Country: 'DE', State: 'Bavaria', Locality: 'Munich' },
      RevocationConfiguration: { OcspConfiguration: { Enabled: true } },
    });
    stack.template.hasResourceProperties(CERTIFICATE, {
      CertificateAuthorityArn: { 'Fn::GetAtt': ['RootAC0F3320', 'Arn'] },
      CertificateSigningRequest: { 'Fn::GetAtt': ['RootAC0F3320', 'CertificateSigningRequest'] },
      SigningAlgorithm: 'SHA256WITHRSA',
      TemplateArn: template('RootCACertificate'),
      Validity: { Type: 'DAYS', Value: 3650 },
    });
    stack.template.hasResourceProperties(ACTIVATION, {
      CertificateAuthorityArn: { 'Fn::GetAtt': ['RootAC0F3320', 'Arn'] },
      Certificate: { 'Fn::GetAtt': ['RootCertificate363E0AF2', 'Certificate'] },
      CertificateChain: Match.absent(),
      Status: 'ACTIVE',
    });
  });

  test('has logical IDs that stay', () => {
    stack.root();
    expect(Object.keys(stack.template.toJSON().Resources).sort()).toEqual([
      'RootAC0F3320', 'RootActivation5C67B8FA', 'RootCertificate363E0AF2', 'RootRenewalPermission8F3F0B85',
    ]);
  });

  test.each([
    [KeyAlgorithm.RSA_2048, 'SHA256WITHRSA'],
    [new KeyAlgorithm('RSA_3072'), 'SHA256WITHRSA'],
    [KeyAlgorithm.EC_PRIME256V1, 'SHA256WITHECDSA'],
    [KeyAlgorithm.EC_SECP384R1, 'SHA384WITHECDSA'],
    [new KeyAlgorithm('EC_secp521r1'), 'SHA512WITHECDSA'],
  ])('with the key algorithm %j signs with %s', (keyAlgorithm, SigningAlgorithm) => {
    stack.root({ keyAlgorithm });
    stack.template.hasResourceProperties(AUTHORITY, { KeyAlgorithm: keyAlgorithm.name, SigningAlgorithm });
    stack.template.hasResourceProperties(CERTIFICATE, { SigningAlgorithm });
  });
});

describe('a CA below another one', () => {
  test('is issued by that one, once it is active, and has its chain', () => {
    const root = stack.root();
    stack.issuing({ parent: root });
    stack.template.hasResourceProperties(AUTHORITY, { Type: 'SUBORDINATE', KeyAlgorithm: 'RSA_4096' });
    stack.template.hasResourceProperties(CERTIFICATE, {
      CertificateAuthorityArn: stack.resolve(root.certificateAuthorityArn),
      CertificateSigningRequest: { 'Fn::GetAtt': ['IssuingD69311DE', 'CertificateSigningRequest'] },
      TemplateArn: template('SubordinateCACertificate_PathLen0'),
      Validity: { Type: 'DAYS', Value: 1825 },
    });
    stack.template.hasResourceProperties(ACTIVATION, {
      Certificate: { 'Fn::GetAtt': ['IssuingCertificateA4002050', 'Certificate'] },
      CertificateChain: { 'Fn::GetAtt': ['RootActivation5C67B8FA', 'CompleteCertificateChain'] },
    });
  });

  test('has the key algorithm of its parent, and signs with its own', () => {
    stack.issuing({ parent: stack.root({ keyAlgorithm: KeyAlgorithm.EC_SECP384R1 }), keyAlgorithm: KeyAlgorithm.EC_PRIME256V1 });
    stack.template.hasResourceProperties(AUTHORITY, { Type: 'SUBORDINATE', KeyAlgorithm: 'EC_prime256v1', SigningAlgorithm: 'SHA256WITHECDSA' });
    stack.template.hasResourceProperties(CERTIFICATE, { SigningAlgorithm: 'SHA384WITHECDSA', Validity: { Value: 1825 } });
    const other = new InternalStack();
    other.issuing({ parent: other.root({ keyAlgorithm: KeyAlgorithm.EC_PRIME256V1 }) });
    other.template.hasResourceProperties(AUTHORITY, { Type: 'SUBORDINATE', KeyAlgorithm: 'EC_prime256v1' });
  });

  test('can have CAs below it, as many as its path length allows', () => {
    const middle = stack.issuing({ parent: stack.root(), pathLength: 1 }, 'Middle');
    stack.issuing({ parent: middle, validity: Duration.days(1000) });
    for (const name of ['SubordinateCACertificate_PathLen1', 'SubordinateCACertificate_PathLen0']) {
      stack.template.hasResourceProperties(CERTIFICATE, { TemplateArn: template(name) });
    }
  });

  test('can be below a CA that the app does not create', () => {
    const { certificate } = authority('Company Root');
    const parent = PrivateCertificateAuthority.fromPrivateCertificateAuthorityAttributes(stack, 'Company', {
      certificateAuthorityArn: ROOT_ARN, completeCertificateChain: certificate,
    });
    stack.issuing({ parent });
    stack.template.resourceCountIs(AUTHORITY, 1);
    stack.template.hasResourceProperties(AUTHORITY, { Type: 'SUBORDINATE', KeyAlgorithm: 'EC_prime256v1' });
    stack.template.hasResourceProperties(CERTIFICATE, { CertificateAuthorityArn: ROOT_ARN, SigningAlgorithm: 'SHA256WITHECDSA' });
    stack.template.hasResourceProperties(ACTIVATION, { CertificateChain: certificate });
  });

  test('can be below a CA of another stack', () => {
    const app = new App();
    const root = new InternalStack(app, DUBLIN, 'Roots').root();
    const other = new InternalStack(app, DUBLIN, 'Issuers');
    other.issuing({ parent: root });
    other.template.hasResourceProperties(CERTIFICATE, { CertificateAuthorityArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('RootArn'), 'Value'] } });
  });
});

describe('what waits for a CA', () => {
  test('is everything that has its ARN: it is that of the activation, which waits for the permission of ACM', () => {
    const root = stack.root();
    new PrivateCertificate(stack, 'Certificate', { domainName: 'a.internal.example.com', certificateAuthority: root });
    const activation = Object.keys(stack.template.findResources(ACTIVATION))[0];
    stack.template.hasResourceProperties('AWS::CertificateManager::Certificate', { CertificateAuthorityArn: { Ref: activation } });
    stack.template.hasResource(ACTIVATION, { DependsOn: Object.keys(stack.template.findResources(PERMISSION)) });
    expect(root.certificateAuthorityRef.certificateAuthorityArn).toBe(root.certificateAuthorityArn);
  });

  test('is everything that has its chain', () => {
    const root = stack.root();
    expect(stack.resolve(root.completeCertificateChain)).toEqual({ 'Fn::GetAtt': [Object.keys(stack.template.findResources(ACTIVATION))[0], 'CompleteCertificateChain'] });
    expect(stack.resolve(root.certificate)).toEqual({ 'Fn::GetAtt': [Object.keys(stack.template.findResources(CERTIFICATE))[0], 'Certificate'] });
  });
});

describe('the permission of ACM to renew', () => {
  test('has all three actions', () => {
    stack.root();
    stack.template.hasResourceProperties(PERMISSION, {
      Principal: 'acm.amazonaws.com', Actions: ['IssueCertificate', 'GetCertificate', 'ListPermissions'], CertificateAuthorityArn: { 'Fn::GetAtt': ['RootAC0F3320', 'Arn'] },
    });
  });

  test('is not given for short-lived certificates, which ACM does not issue', () => {
    stack.root({ usageMode: CertificateAuthorityUsageMode.SHORT_LIVED_CERTIFICATE });
    stack.template.resourceCountIs(PERMISSION, 0);
    stack.template.hasResourceProperties(AUTHORITY, { UsageMode: 'SHORT_LIVED_CERTIFICATE', RevocationConfiguration: Match.absent() });
    expect(() => stack.root({ usageMode: CertificateAuthorityUsageMode.SHORT_LIVED_CERTIFICATE, acmRenewal: true }, 'Other')).toThrow(
      'PrivateCertificateAuthority "Internal/Other": ACM cannot issue short-lived certificates, and so not renew them: leave acmRenewal out');
  });

  test('can be left out', () => {
    stack.root({ acmRenewal: false });
    stack.template.resourceCountIs(PERMISSION, 0);
  });
});

describe('when a CA is removed', () => {
  const expectPolicies = (policies: object) => {
    for (const type of [AUTHORITY, CERTIFICATE, ACTIVATION, PERMISSION]) stack.template.hasResource(type, policies);
  };

  test('all of it is retained, unless the deployment that creates it fails', () => {
    stack.root();
    expectPolicies({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
  });

  test('all of it can be deleted', () => {
    stack.root({ removalPolicy: RemovalPolicy.DESTROY });
    expectPolicies({ DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
  });

  test('a policy can be applied later', () => {
    stack.root().applyRemovalPolicy(RemovalPolicy.RETAIN);
    expectPolicies({ DeletionPolicy: 'Retain' });
    expect(() => stack.root({}, 'Other').applyRemovalPolicy(RemovalPolicy.SNAPSHOT)).toThrow('applyRemovalPolicy() of "Internal/Other": policy must be one of');
  });
});

test('a CA has the tags around it', () => {
  Tags.of(stack.root()).add('team', 'platform');
  stack.template.hasResourceProperties(AUTHORITY, { Tags: [{ Key: 'team', Value: 'platform' }] });
});

test('what is known at deployment only reaches the template', () => {
  const text = Lazy.string({ produce: () => 'known later' });
  stack.root({ commonName: text, country: text, validity: Duration.days(Token.asNumber({ Ref: 'Days' })) });
  stack.issuing({ parent: stack.root({}, 'Other'), validity: Duration.days(Token.asNumber({ Ref: 'Days' })) });
  stack.template.hasResourceProperties(AUTHORITY, { Subject: { CommonName: 'known later', Country: 'known later' } });
  stack.template.hasResourceProperties(CERTIFICATE, { Validity: { Type: 'DAYS', Value: { Ref: 'Days' } } });
});

test('a CA that its parent cannot issue is refused, in the words of the user', () => {
  const root = stack.root();
  expect(() => stack.issuing({ parent: root, validity: Duration.days(3650) })).toThrow(
    'PrivateCertificateAuthority "Internal/Issuing": validity of 3650 days would end after that of the parent "Internal/Root"');
});
