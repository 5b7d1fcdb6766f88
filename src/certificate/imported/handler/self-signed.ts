import { generateKeyPairSync } from 'node:crypto';
import type { Material } from './material';
import { plainPem } from './private-key';
import { dnsNames, FOR_SERVERS, signedCertificate, SIGNS_AND_ENCRYPTS } from './x509';

const HOUR = 3_600_000;
const VALID_DAYS = 365;

/** A certificate for these names that a new key signs. The key is in what ACM gets, and nowhere else. */
export function selfSigned(domainNames: readonly string[], keyAlgorithm: string): Material {
  const { publicKey, privateKey } = keyAlgorithm === 'RSA_2048'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const [name] = domainNames;
  const now = Date.now();
  const certificate = signedCertificate({
    subject: name,
    issuer: name,
    // clocks may differ
    from: new Date(now - HOUR),
    to: new Date(now + VALID_DAYS * 24 * HOUR),
    publicKey,
    extensions: [dnsNames(domainNames), SIGNS_AND_ENCRYPTS, FOR_SERVERS],
    signer: privateKey,
  });
  return { certificate, chain: '', privateKey: plainPem(privateKey), keyAlgorithm };
}
