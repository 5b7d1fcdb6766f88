import { certificate, PRIVATE_CA, web, type RuleFixture } from './fixture';
import { issuedBy } from './requested';

const EC = { KeyAlgorithm: 'EC_prime256v1' };

export const ISSUING_AUTHORITY: readonly RuleFixture[] = [
  {
    name: 'a certificate from a CA for short-lived ones',
    verdict: 'fail',
    stacks: [issuedBy({ UsageMode: 'SHORT_LIVED_CERTIFICATE' })],
    finding: {
      resource: 'Web/Cert',
      property: 'CertificateAuthorityArn',
      message: 'ACM cannot issue from a CA for short-lived certificates, but Web/Authority is one',
      fix: 'use a CA whose usage mode is GENERAL_PURPOSE',
    },
  },
  { name: 'a certificate from a CA of the usual kind', verdict: 'pass', stacks: [issuedBy({ UsageMode: 'GENERAL_PURPOSE' })] },
  { name: 'a certificate from a CA that says nothing of its kind', verdict: 'pass', stacks: [issuedBy({ UsageMode: undefined })] },
  { name: 'a CA whose kind is given at deployment', verdict: 'unknown', stacks: [issuedBy({ UsageMode: { Ref: 'Given' } })] },
  {
    name: 'an EC key from a CA with an RSA key',
    verdict: 'fail',
    stacks: [issuedBy({ KeyAlgorithm: 'RSA_4096' }, EC)],
    finding: {
      resource: 'Web/Cert',
      property: 'KeyAlgorithm',
      message: 'a CA signs certificates of its own key family, but Web/Cert asks for EC and Web/Authority has an RSA key',
      fix: 'request RSA_2048, or use a CA with an EC key',
    },
  },
  { name: 'an EC key from a CA with an EC key', verdict: 'pass', stacks: [issuedBy({ KeyAlgorithm: 'EC_secp384r1' }, EC)] },
  { name: 'a CA with a key that is given at deployment', verdict: 'unknown', stacks: [issuedBy({ KeyAlgorithm: { Ref: 'Given' } }, EC)] },
  {
    name: 'a CA of elsewhere',
    verdict: 'unknown',
    stacks: [web({ Cert: certificate({ KeyAlgorithm: 'EC_prime256v1', CertificateAuthorityArn: PRIVATE_CA }) })],
  },
];
