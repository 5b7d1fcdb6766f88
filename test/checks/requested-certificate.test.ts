import { authorityOf, distinctNames, issuerOf, requestedKey, requestedNames } from '../../src/checks/requested-certificate';
import { resourceIn, stackOf } from '../deployment/templates';

const AUTHORITY = 'arn:aws:acm-pca:eu-west-1:111122223333:certificate-authority/1';
const onlyIf = (value: unknown, other: unknown = { Ref: 'AWS::NoValue' }) => ({ 'Fn::If': ['C', value, other] });

function certificate(Properties: Record<string, unknown>, Type = 'AWS::CertificateManager::Certificate') {
  return resourceIn(stackOf({
    Parameters: { Given: { Type: 'String' } },
    Conditions: { C: { 'Fn::Equals': [{ Ref: 'Given' }, 'x'] } },
    Resources: {
      Cert: { Type, Properties },
      Authority: { Type: 'AWS::ACMPCA::CertificateAuthority', Properties: {} },
      Issued: { Type: 'AWS::ACMPCA::Certificate', Properties: {} },
      Activation: { Type: 'AWS::ACMPCA::CertificateAuthorityActivation', Properties: { CertificateAuthorityArn: { 'Fn::GetAtt': ['Authority', 'Arn'] } } },
      OtherActivation: { Type: 'AWS::ACMPCA::CertificateAuthorityActivation', Properties: { CertificateAuthorityArn: AUTHORITY } },
    },
  }), 'Cert');
}

test('the names of a certificate are in the order of its properties, each with its place', () => {
  const resource = certificate({ DomainName: 'a.example.com', SubjectAlternativeNames: ['B.example.com', { Ref: 'Given' }] });
  expect(requestedNames(resource)).toEqual([
    { property: 'DomainName', name: 'a.example.com' },
    { property: 'SubjectAlternativeNames.0', name: 'B.example.com' },
    { property: 'SubjectAlternativeNames.1', name: undefined },
  ]);
});

test('names that are known are counted in one spelling', () => {
  expect(distinctNames(certificate({ DomainName: 'A.example.com', SubjectAlternativeNames: ['a.Example.com.', 'b.example.com', { Ref: 'Given' }] }))).toEqual(['a.example.com', 'b.example.com']);
});

describe('the issuer', () => {
  test.each<[string, Record<string, unknown>, string | undefined]>([
    ['is Amazon for a public certificate', {}, 'public'],
    ['is a private CA that the certificate names', { CertificateAuthorityArn: AUTHORITY }, 'private'],
    ['is unknown where a macro adds properties', { 'Fn::Transform': {} }, undefined],
  ])('%s', (_, properties, expected) => {
    expect(issuerOf({ resource: certificate(properties) })).toBe(expected);
  });

  test('is unknown for a certificate that the app does not request', () => {
    expect(issuerOf({})).toBeUndefined();
    expect(issuerOf({ resource: certificate({}, 'AWS::IAM::ServerCertificate') })).toBeUndefined();
  });
});

describe('the key', () => {
  test.each<[string, Record<string, unknown>, string | undefined]>([
    ['is the one that the certificate asks for', { KeyAlgorithm: 'EC_secp384r1' }, 'EC_secp384r1'],
    ['is RSA_2048 by default', {}, 'RSA_2048'],
    ['is unknown if it is given at deployment', { KeyAlgorithm: { Ref: 'Given' } }, undefined],
  ])('%s', (_, properties, expected) => {
    expect(requestedKey({ resource: certificate(properties) })).toBe(expected);
  });

  test('is unknown for a certificate that the app does not request', () => {
    expect(requestedKey({})).toBeUndefined();
    expect(requestedKey({ resource: certificate({}, 'AWS::IAM::ServerCertificate') })).toBeUndefined();
  });
});

describe('the CA that issues a certificate', () => {
  test('is the one of the app to which the certificate refers', () => {
    expect(authorityOf(certificate({ CertificateAuthorityArn: { 'Fn::GetAtt': ['Authority', 'Arn'] } }))?.logicalId).toBe('Authority');
  });

  test('is the one that the activation activates to which the certificate refers', () => {
    expect(authorityOf(certificate({ CertificateAuthorityArn: { Ref: 'Activation' } }))?.logicalId).toBe('Authority');
  });

  test.each<[string, unknown]>([
    ['in another app', AUTHORITY],
    ['in another app and activated in this one', { Ref: 'OtherActivation' }],
    ['given at deployment', { Ref: 'Given' }],
    ['one of two', onlyIf({ Ref: 'Authority' }, AUTHORITY)],
    ['no CA', { Ref: 'Issued' }],
    ['not there', undefined],
  ])('is unknown if it is %s', (_, CertificateAuthorityArn) => {
    expect(authorityOf(certificate({ CertificateAuthorityArn }))).toBeUndefined();
  });
});
