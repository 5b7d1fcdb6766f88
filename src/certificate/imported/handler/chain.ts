import type { X509Certificate } from 'node:crypto';
import { refuse } from './refused';

/**
 * Refuses a chain that does not lead from the certificate to its issuers, one after the other.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/troubleshoot-import.html
 */
export function checkChain(leaf: X509Certificate, chain: readonly X509Certificate[], field: string): void {
  if (chain.length === 0 && !leaf.verify(leaf.publicKey)) refuse(field, 'is missing: store the issuers of the certificate, which is not self-signed');
  if (chain.some(({ fingerprint256 }) => fingerprint256 === leaf.fingerprint256)) refuse(field, 'repeats the certificate: store its issuers only');
  const all = [leaf, ...chain];
  const broken = chain.findIndex((issuer, index) => !all[index].checkIssued(issuer) || !all[index].verify(issuer.publicKey));
  if (broken < 0) return;
  const before = broken === 0 ? 'the server certificate' : `certificate ${broken}`;
  refuse(field, `is not in order, certificate ${broken + 1} did not issue ${before}: store each certificate before its own issuer`);
}
