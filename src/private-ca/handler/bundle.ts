import { Refused } from '../../handler/custom-resource/refused';
import { trustedCertificates } from '../../x509/trusted-certificates';

/**
 * The text of a trust store: each CA once. What the app has checked is checked again, because it does not know the certificates that
 * the deployment issues. The dates are not: a rollback must be able to write what the object had before.
 */
export function bundleOf(text: string): string {
  try {
    return [...new Set(trustedCertificates(text).map(String))].join('');
  } catch (error) {
    throw new Refused(`the bundle ${(error as Error).message}`);
  }
}
