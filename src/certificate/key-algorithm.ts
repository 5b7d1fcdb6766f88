import { KeyAlgorithm } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { CLOUDFRONT_KEYS } from '../catalog/key-algorithms';
import { REQUESTABLE_KEYS } from '../catalog/requestable';
import { isKnown } from '../lookups';

/** Which key algorithms a certificate may have. */
export interface AllowedKeyAlgorithms {
  /** Algorithms that the certificate may have. */
  readonly keyAlgorithms: readonly string[];
  /** Who does not take the others, with its verb. */
  readonly keyAlgorithmRefuser: string;
}

/** What ACM issues public certificates with. */
export const KEYS_FROM_ACM: AllowedKeyAlgorithms = { keyAlgorithms: REQUESTABLE_KEYS, keyAlgorithmRefuser: 'ACM issues' };

/** What ACM issues public certificates with, and CloudFront takes. */
export const KEYS_FOR_CLOUDFRONT: AllowedKeyAlgorithms = {
  keyAlgorithms: REQUESTABLE_KEYS.filter((key) => CLOUDFRONT_KEYS.only.includes(key)),
  keyAlgorithmRefuser: 'CloudFront takes',
};

/** Throws for an algorithm that is known not to be allowed. */
export function checkKeyAlgorithm(owner: IConstruct, algorithm: KeyAlgorithm | undefined, allowed: AllowedKeyAlgorithms): void {
  if (!algorithm || allowed.keyAlgorithms.includes(algorithm.name) || !isKnown(algorithm.name, owner)) return;
  throw new Error(`${allowed.keyAlgorithmRefuser} no certificates with the key algorithm "${algorithm.name}": `
    + `use one of ${allowed.keyAlgorithms.map((name) => `"${name}"`).join(', ')}`);
}
