/**
 * The algorithm with which a CA of each key algorithm signs. AWS Private CA has others, which this library does not offer.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/APIReference/API_CertificateAuthorityConfiguration.html
 */
export const SIGNING_ALGORITHMS: Readonly<Record<string, string>> = {
  RSA_2048: 'SHA256WITHRSA',
  RSA_3072: 'SHA256WITHRSA',
  RSA_4096: 'SHA256WITHRSA',
  EC_prime256v1: 'SHA256WITHECDSA',
  EC_secp384r1: 'SHA384WITHECDSA',
  EC_secp521r1: 'SHA512WITHECDSA',
};

/**
 * Longest texts of the subject of a CA.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/APIReference/API_ASN1Subject.html
 */
export const SUBJECT_LENGTHS = { commonName: 64, organization: 64, organizationalUnit: 64, state: 128, locality: 128 };

/**
 * The largest path length of the templates for subordinate CAs.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/template-definitions.html
 */
export const LONGEST_PATH = 3;

/**
 * How long a private certificate of ACM is valid, in days. A CA with less time left cannot issue it.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
 */
export const ACM_VALIDITY = 395;

/**
 * What ACM needs to renew the private certificates of an account, all three.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/APIReference/API_CreatePermission.html
 */
export const RENEWAL_ACTIONS = ['IssueCertificate', 'GetCertificate', 'ListPermissions'];
