import { CfnCertificateAuthority } from 'aws-cdk-lib/aws-acmpca';
import { chainResourcesOf } from './chain-of-another-stack';
import { IPrivateCertificateAuthority } from './private-certificate-authority-props';

/** What a text of certificates has at least, as far as the app knows it. */
export interface Least {
  readonly certificates: number;
  readonly bytes: number;
}

/**
 * The least bytes of a certificate of a CA in PEM, by its key algorithm: its public key, the smallest signature of its key family, and about 200 bytes of
 * names, dates and extensions, in base64.
 *
 * @see https://datatracker.ietf.org/doc/html/rfc5280#section-4.1
 */
const LEAST_BYTES: Readonly<Record<string, number>> = { RSA_2048: 1000, RSA_3072: 1200, RSA_4096: 1400 };
const LEAST_BYTES_OF_OTHERS = 450;

/** What the chain of a CA has at least. Nothing is known of one that the app does not create. */
export function leastOf(authority: IPrivateCertificateAuthority): Least | undefined {
  const authorities = chainResourcesOf(authority).filter((each): each is CfnCertificateAuthority => each instanceof CfnCertificateAuthority);
  if (authorities.length === 0) return undefined;
  const bytes = authorities.reduce((sum, { keyAlgorithm }) => sum + (LEAST_BYTES[keyAlgorithm] ?? LEAST_BYTES_OF_OTHERS), 0);
  return { certificates: authorities.length, bytes };
}
