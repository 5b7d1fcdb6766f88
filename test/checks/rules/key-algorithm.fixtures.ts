import { certificate, distribution, GIVEN, ON_PROD, PRIVATE_CA, web, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

/** CloudFront with a certificate that asks for this key. */
function site(KeyAlgorithm: unknown): StackFixture {
  return web({ Cert: certificate({ KeyAlgorithm }), Site: distribution({ Ref: 'Cert' }) }, GIVEN);
}

/** A private certificate that asks for an EC key, from a CA with this key. */
function issuedBy(KeyAlgorithm: unknown): StackFixture {
  return web({
    Authority: { Type: 'AWS::ACMPCA::CertificateAuthority', Properties: { Type: 'ROOT', KeyAlgorithm, SigningAlgorithm: 'SHA256WITHRSA', Subject: {} } },
    Cert: certificate({ KeyAlgorithm: 'EC_prime256v1', CertificateAuthorityArn: { 'Fn::GetAtt': ['Authority', 'Arn'] }, ValidationMethod: undefined }),
  }, GIVEN);
}

const graphql = (CertificateArn: unknown): ResourceFixture => ({
  Type: 'AWS::AppSync::DomainName', Properties: { DomainName: 'www.example.com', CertificateArn },
});

const lattice = (CertificateArn: unknown): ResourceFixture => ({
  Type: 'AWS::VpcLattice::Service', Properties: { CustomDomainName: 'www.example.com', CertificateArn },
});

export const KEY_ALGORITHM: readonly RuleFixture[] = [
  {
    name: 'CloudFront with a certificate on the curve P-384',
    verdict: 'fail',
    stacks: [site('EC_secp384r1')],
    finding: {
      resource: 'Web/Site',
      property: 'DistributionConfig.ViewerCertificate.AcmCertificateArn',
      message: 'CloudFront takes certificates with the keys RSA_1024, RSA_2048, RSA_3072, RSA_4096, EC_prime256v1, but Web/Cert has EC_secp384r1',
      fix: 'request it with keyAlgorithm RSA_2048 or EC_prime256v1',
    },
  },
  {
    name: 'VPC Lattice with a certificate on the curve P-256',
    verdict: 'fail',
    stacks: [web({ Cert: certificate({ KeyAlgorithm: 'EC_prime256v1' }), Service: lattice({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Service',
      property: 'CertificateArn',
      message: 'VPC Lattice takes certificates with the keys RSA_2048, but Web/Cert has EC_prime256v1',
      fix: 'request it with keyAlgorithm RSA_2048',
    },
  },
  {
    name: 'AppSync, which stands on CloudFront, with a certificate on the curve P-384',
    verdict: 'fail',
    stacks: [web({ Cert: certificate({ KeyAlgorithm: 'EC_secp384r1' }), Api: graphql({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Api',
      property: 'CertificateArn',
      message: 'AppSync takes certificates with the keys RSA_1024, RSA_2048, RSA_3072, RSA_4096, EC_prime256v1, but Web/Cert has EC_secp384r1',
      fix: 'request it with keyAlgorithm RSA_2048 or EC_prime256v1',
      severity: 'warning',
    },
  },
  {
    name: 'a request for a key that ACM knows of imported certificates only',
    verdict: 'fail',
    stacks: [site('RSA_3072')],
    finding: {
      resource: 'Web/Cert',
      property: 'KeyAlgorithm',
      message: 'ACM issues certificates with the keys RSA_2048, EC_prime256v1, EC_secp384r1, but Web/Cert asks for RSA_3072',
      fix: 'request RSA_2048 or EC_prime256v1 or EC_secp384r1, or import a certificate with the key RSA_3072',
    },
  },
  {
    name: 'an EC key from a CA with an RSA key',
    verdict: 'fail',
    stacks: [issuedBy('RSA_4096')],
    finding: {
      resource: 'Web/Cert',
      property: 'KeyAlgorithm',
      message: 'a CA signs certificates of its own key family, but Web/Cert asks for EC and Web/Authority has an RSA key',
      fix: 'request RSA_2048, or use a CA with an EC key',
    },
  },
  { name: 'CloudFront with a certificate on the curve P-256', verdict: 'pass', stacks: [site('EC_prime256v1')] },
  { name: 'CloudFront with a certificate that asks for no key', verdict: 'pass', stacks: [site(undefined)] },
  {
    name: 'VPC Lattice with a certificate that asks for no key',
    verdict: 'pass',
    stacks: [web({ Cert: certificate(), Service: lattice({ Ref: 'Cert' }) })],
  },
  { name: 'an EC key from a CA with an EC key', verdict: 'pass', stacks: [issuedBy('EC_secp384r1')] },
  { name: 'a key that is given at deployment', verdict: 'unknown', stacks: [site({ Ref: 'Given' })] },
  { name: 'a key that nobody knows yet', verdict: 'unknown', stacks: [site('ML_DSA_65')] },
  { name: 'a CA with a key that is given at deployment', verdict: 'unknown', stacks: [issuedBy({ Ref: 'Given' })] },
  {
    name: 'a CA of elsewhere',
    verdict: 'unknown',
    stacks: [web({ Cert: certificate({ KeyAlgorithm: 'EC_prime256v1', CertificateAuthorityArn: PRIVATE_CA }) })],
  },
  {
    name: 'a certificate with the wrong key where the site is not created',
    verdict: 'pass',
    stacks: [web({
      Cert: certificate({ KeyAlgorithm: { 'Fn::If': ['IsProd', 'EC_prime256v1', 'EC_secp384r1'] } }),
      Site: { ...distribution({ Ref: 'Cert' }), Condition: 'IsProd' },
    }, ON_PROD)],
  },
];
