import type { KeyObject } from 'node:crypto';
import type { KeyAlgorithm } from '@aws-sdk/client-acm';

/**
 * The keys that ACM imports.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/import-certificate-prerequisites.html
 */
export const IMPORTED_KEYS: KeyAlgorithm[] = ['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096', 'EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'];

/** The algorithm of a public key in ACM's words; undefined if ACM imports no such key. */
export function keyAlgorithmOf({ asymmetricKeyType: type, asymmetricKeyDetails: details }: KeyObject): string | undefined {
  return IMPORTED_KEYS.find((each) => each === `${type?.toUpperCase()}_${details?.modulusLength ?? details?.namedCurve}`);
}

/** ACM describes some keys with a hyphen. */
export function inOneSpelling(keyAlgorithm: string | undefined): string | undefined {
  return keyAlgorithm?.replace('-', '_');
}
