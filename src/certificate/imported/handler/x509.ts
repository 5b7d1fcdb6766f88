import { randomBytes, sign, type KeyObject } from 'node:crypto';
import { der, sequence, type Part } from './der';
import { pemOf } from '../../../x509/pem';

/** A certificate that is about to be signed. */
export interface CertificateRequest {
  /** The common names of the subject and of the issuer. */
  readonly subject: string;
  readonly issuer: string;
  readonly from: Date;
  readonly to: Date;
  readonly publicKey: KeyObject;
  readonly extensions: readonly Part[];
  readonly signer: KeyObject;
}

/**
 * The identifiers of signatures with SHA-256, by the type of the key.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5758
 */
const SIGNATURES: Readonly<Record<string, string>> = { rsa: '300d06092a864886f70d01010b0500', ec: '300a06082a8648ce3d040302' };

/**
 * A certificate as PEM. Node.js reads certificates but makes none.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5280
 */
export function signedCertificate({ subject, issuer, from, to, publicKey, extensions, signer }: CertificateRequest): string {
  const signature = SIGNATURES[`${signer.asymmetricKeyType}`];
  const body = sequence(
    // version 3, and a serial number that is positive
    'a003020102', der(0x02, '01', randomBytes(15)),
    signature, commonName(issuer), sequence(time(from), time(to)), commonName(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions)),
  );
  return pemOf('CERTIFICATE', sequence(body, signature, der(0x03, '00', sign('sha256', body, signer))).toString('base64'));
}

/** The extension with the DNS names of a certificate. */
export function dnsNames(names: readonly string[]): Buffer {
  return sequence('0603551d11', der(0x04, sequence(...names.map((name) => der(0x82, Buffer.from(name))))));
}

/** The extended key usage of a server's certificate, and the extension with it. */
export const SERVER = '1.3.6.1.5.5.7.3.1';
export const FOR_SERVERS = '30130603551d25040c300a06082b06010505070301';

/** The extension with the key usage of a server's certificate: signatures, and with RSA the encryption of keys. It is critical. */
export const SIGNS_AND_ENCRYPTS = '300e0603551d0f0101ff0404030205a0';

/** Longest common name. */
const LONGEST_COMMON_NAME = 64;

function commonName(name: string): Buffer {
  return sequence(der(0x31, sequence('0603550403', der(0x0c, Buffer.from(name.slice(0, LONGEST_COMMON_NAME))))));
}

/** A time until 2049, the last year of this form. */
function time(date: Date): Buffer {
  return der(0x17, Buffer.from(date.toISOString().replace(/^..|[-:T]|\.\d+/g, '')));
}
