import type { X509Certificate } from 'node:crypto';
import type { CertificateDetail } from '@aws-sdk/client-acm';
import { leafIn } from './certificates';
import type { ImportProperties } from './events';
import { materialOf, type Material } from './material';
import { readSecret } from './secret';
import { selfSigned } from './self-signed';
import { Refused } from '../../../handler/custom-resource/refused';

const DAY = 86_400_000;

/** A self-signed certificate is renewed so many days before it expires. */
const RENEWED_DAYS_BEFORE = 30;

/** What ACM gets when the certificate is created or changed. */
export async function newMaterial(properties: ImportProperties): Promise<Material> {
  return await materialUnless(properties, () => false) ?? selfSignedFor(properties);
}

/** What ACM gets when the certificate is renewed; undefined if it has that already. */
export async function renewedMaterial(properties: ImportProperties, { Serial, NotAfter }: CertificateDetail): Promise<Material | undefined> {
  if (properties.SecretArn) {
    return materialUnless(properties, ({ serialNumber, validTo }) => inHex(serialNumber) === inHex(Serial!) && isSameTime(validTo, NotAfter!));
  }
  return NotAfter!.getTime() - Date.now() > RENEWED_DAYS_BEFORE * DAY ? undefined : selfSignedFor(properties);
}

function selfSignedFor({ DomainNames = [], KeyAlgorithm = 'RSA_2048' }: ImportProperties): Material {
  return selfSigned(DomainNames, KeyAlgorithm);
}

/** What is in the secret; undefined without a secret, or if its certificate is known. A certificate that is known is not checked again. */
async function materialUnless(properties: ImportProperties, isKnown: (leaf: X509Certificate) => boolean): Promise<Material | undefined> {
  const { SecretArn, SecretFields, DomainNames = [] } = properties;
  if (!SecretArn || !SecretFields) return undefined;
  try {
    const texts = await readSecret(SecretArn, SecretFields);
    const leaf = leafIn(texts.certificate, SecretFields.Certificate);
    return isKnown(leaf) ? undefined : materialOf(leaf, texts, SecretFields, DomainNames);
  } catch (error) {
    throw new Refused(`secret ${SecretArn}: ${(error as Error).message}`);
  }
}

/** ACM writes a serial number with colons, Node.js in capitals; either may begin with zeros. */
function inHex(serial: string): string {
  return serial.toLowerCase().replace(/:/g, '').replace(/^0+/, '');
}

/** A careless CA may give two certificates one serial number. */
function isSameTime(text: string, date: Date): boolean {
  return Math.abs(new Date(text).getTime() - date.getTime()) < 1000;
}
