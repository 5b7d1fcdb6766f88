import type { X509Certificate } from 'node:crypto';
import { certificatesIn } from './certificates';
import { checkChain } from './chain';
import type { SecretFields } from './events';
import { IMPORTED_KEYS, keyAlgorithmOf } from './key-algorithm';
import { plainPem, privateKeyIn } from './private-key';
import { refuse } from './refused';
import { SERVER } from './x509';

/** What ACM gets. */
export interface Material {
  readonly certificate: string;
  readonly chain: string;
  readonly privateKey: string;
  /** In ACM's words. */
  readonly keyAlgorithm: string;
}

/** The texts of a secret. */
export interface Texts {
  readonly certificate: string;
  readonly privateKey: string;
  /** Empty if there is none. */
  readonly certificateChain: string;
  readonly passphrase: string;
}

/**
 * What ACM gets of a secret, after everything that can be known of it was checked. What remains for ACM to refuse is a key usage that an
 * earlier import had and this one has not.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/import-certificate-prerequisites.html
 */
export function materialOf(leaf: X509Certificate, texts: Texts, fields: SecretFields, domainNames: readonly string[]): Material {
  const key = privateKeyIn(texts.privateKey, texts.passphrase, fields);
  const chain = texts.certificateChain ? certificatesIn(texts.certificateChain, fields.CertificateChain) : [];
  const keyAlgorithm = keyAlgorithmOf(leaf.publicKey)
    ?? refuse(fields.Certificate, `has a key that ACM does not import: use ${IMPORTED_KEYS.join(', ')}`);
  if (!leaf.checkPrivateKey(key)) refuse(fields.PrivateKey, 'is not the key of the certificate: store the key that it was requested with');
  checkChain(leaf, chain, fields.CertificateChain);
  checkDates(leaf, fields.Certificate);
  if (domainNames.length > 0) checkServer(leaf, domainNames, fields.Certificate);
  return { certificate: leaf.toString(), chain: chain.join(''), privateKey: plainPem(key), keyAlgorithm };
}

function checkDates({ validFrom, validTo }: X509Certificate, field: string): void {
  const [now, from, to] = [new Date(), new Date(validFrom), new Date(validTo)];
  if (now < from || now > to) refuse(field, `is valid from ${from.toISOString()} to ${to.toISOString()}: store one that is valid now`);
}

/** Names are for servers. A certificate without names to cover may be of another use, such as that of CloudFront towards an origin. */
function checkServer(leaf: X509Certificate, domainNames: readonly string[], field: string): void {
  const missing = domainNames.filter((name) => !covers(leaf, name));
  if (missing.length > 0) refuse(field, `does not cover ${missing.join(', ')}: store one for all of domainNames, or change these`);
  // Node.js calls the extended key usage so; without one, a certificate is for everything
  if (leaf.keyUsage && !leaf.keyUsage.includes(SERVER)) refuse(field, 'lacks the extended key usage serverAuth: store a certificate for servers');
}

/** Clients read the names in the subject alternative names alone. A wildcard covers any name in its place, and only the same wildcard covers it. */
function covers(leaf: X509Certificate, name: string): boolean {
  const covering = leaf.checkHost(name.replace(/^\*/, 'any'), { subject: 'never', partialWildcards: false });
  return covering !== undefined && (!name.startsWith('*') || covering.startsWith('*'));
}
