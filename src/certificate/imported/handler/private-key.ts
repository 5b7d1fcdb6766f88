import { createPrivateKey, type KeyObject } from 'node:crypto';
import { formatOr } from './certificates';
import type { SecretFields } from './events';
import { refuse } from './refused';
import { pemBlocks } from '../../../x509/pem';

/** The key of a secret. What OpenSSL says of it is never repeated. */
export function privateKeyIn(text: string, passphrase: string, { PrivateKey: field, Passphrase }: SecretFields): KeyObject {
  const blocks = pemBlocks(text).filter(({ label }) => label.endsWith('PRIVATE KEY'));
  // OpenSSL reads no key of OpenSSH
  if (blocks.length !== 1 || blocks[0].label.startsWith('OPENSSH')) refuse(field, `holds ${formatOr(`${blocks.length} PEM private keys: store one, that of the certificate`, text)}`);
  const [{ pem }] = blocks;
  const isEncrypted = pem.includes('ENCRYPTED');
  if (isEncrypted && !passphrase) refuse(field, `is encrypted: store its passphrase in field "${Passphrase}"`);
  try {
    return createPrivateKey({ key: pem, passphrase });
  } catch {
    return isEncrypted ? refuse(Passphrase, `does not decrypt field "${field}": store the passphrase of this key`) : refuse(field, 'is damaged: store the key as it was created');
  }
}

/**
 * The key as ACM takes it: PEM that is not encrypted. No key that ACM imports is longer than the 5,120 bytes that it takes.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/import-certificate-prerequisites.html
 */
export function plainPem(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }) as string;
}
