import { certificate, distribution, GIVEN, imported, ON_PROD, web, type ResourceFixture, type RuleFixture, type StackFixture } from './fixture';

/** CloudFront with a certificate that asks for this key. */
function site(KeyAlgorithm: unknown): StackFixture {
  return web({ Cert: certificate({ KeyAlgorithm }), Site: distribution({ Ref: 'Cert' }) }, GIVEN);
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
  { name: 'CloudFront with a certificate on the curve P-256', verdict: 'pass', stacks: [site('EC_prime256v1')] },
  { name: 'CloudFront with a certificate that asks for no key', verdict: 'pass', stacks: [site(undefined)] },
  {
    name: 'VPC Lattice with a certificate that asks for no key',
    verdict: 'pass',
    stacks: [web({ Cert: certificate(), Service: lattice({ Ref: 'Cert' }) })],
  },
  { name: 'a key that is given at deployment', verdict: 'unknown', stacks: [site({ Ref: 'Given' })] },
  { name: 'a key that nobody knows yet', verdict: 'unknown', stacks: [site('ML_DSA_65')] },
  {
    name: 'a certificate with the wrong key where the site is not created',
    verdict: 'pass',
    stacks: [web({
      Cert: certificate({ KeyAlgorithm: { 'Fn::If': ['IsProd', 'EC_prime256v1', 'EC_secp384r1'] } }),
      Site: { ...distribution({ Ref: 'Cert' }), Condition: 'IsProd' },
    }, ON_PROD)],
  },
  {
    name: 'VPC Lattice with a self-signed certificate on the curve P-256',
    verdict: 'fail',
    stacks: [web({ Cert: imported({ SecretArn: undefined, KeyAlgorithm: 'EC_prime256v1' }), Service: lattice({ Ref: 'Cert' }) })],
    finding: {
      resource: 'Web/Service',
      property: 'CertificateArn',
      message: 'VPC Lattice takes certificates with the keys RSA_2048, but Web/Cert has EC_prime256v1',
      fix: 'request it with keyAlgorithm RSA_2048',
    },
  },
  { name: 'a certificate from a secret, whose key nobody knows', verdict: 'unknown', stacks: [web({ Cert: imported(), Service: lattice({ Ref: 'Cert' }) })] },
];
