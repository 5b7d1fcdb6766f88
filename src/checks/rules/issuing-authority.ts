import type { Resource } from '../../deployment/deployment';
import { textAt } from '../../deployment/property';
import { authorityOf, CERTIFICATE, requestedKey } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * Not every CA of AWS Private CA can issue every certificate.
 */
export const issuingAuthority: Rule = {
  id: 'issuing-authority',
  holds: 'the CA of a private certificate can issue it',
  severity: Severity.ERROR,
  why: 'ACM cannot issue from a CA whose usage mode is SHORT_LIVED_CERTIFICATE. A CA with an RSA key signs only RSA certificates, and a CA with an EC ' +
    'key only EC certificates.',
  leaves: 'CAs that the app does not create.',
  sources: [
    'https://docs.aws.amazon.com/privateca/latest/userguide/short-lived-certificates.html',
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge: (certificate) => [...shortLived(certificate), ...otherFamily(certificate)] },
};

/** @see https://docs.aws.amazon.com/privateca/latest/userguide/short-lived-certificates.html */
function shortLived(certificate: Resource): ResourceProblem[] {
  const authority = authorityOf(certificate);
  if (!authority || textAt(authority, 'UsageMode', '') !== 'SHORT_LIVED_CERTIFICATE') return [];
  return [{
    property: 'CertificateAuthorityArn',
    message: `ACM cannot issue from a CA for short-lived certificates, but ${authority.path} is one`,
    fix: 'use a CA whose usage mode is GENERAL_PURPOSE',
  }];
}

/** A CA signs certificates of the family of its own key only. */
function otherFamily(certificate: Resource): ResourceProblem[] {
  const authority = authorityOf(certificate);
  const [wanted, given] = [requestedKey({ resource: certificate }), authority && textAt(authority, 'KeyAlgorithm', '')].map(familyOf);
  if (!authority || wanted === undefined || given === undefined || wanted === given) return [];
  return [{
    property: 'KeyAlgorithm',
    message: `a CA signs certificates of its own key family, but ${certificate.path} asks for ${wanted} and ${authority.path} has an ${given} key`,
    fix: given === 'RSA' ? 'request RSA_2048, or use a CA with an EC key' : 'request EC_prime256v1 or EC_secp384r1, or use a CA with an RSA key',
  }];
}

function familyOf(key: string | undefined): string | undefined {
  return ['RSA', 'EC'].find((family) => key?.startsWith(`${family}_`));
}
