import type { KeyAlgorithm } from './slot';

/**
 * The key algorithms of certificates that ACM issues, public or private.
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
 */
export const REQUESTABLE_KEYS: readonly KeyAlgorithm[] = ['RSA_2048', 'EC_prime256v1', 'EC_secp384r1'];

/** The keys that ACM knows of imported certificates only. */
export const IMPORTABLE_KEYS: readonly KeyAlgorithm[] = ['RSA_1024', 'RSA_3072', 'RSA_4096', 'EC_secp521r1'];

/**
 * The key with which ACM issues a certificate that asks for none.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
 */
export const DEFAULT_KEY: KeyAlgorithm = 'RSA_2048';
