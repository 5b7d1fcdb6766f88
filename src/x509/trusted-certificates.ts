import { X509Certificate } from 'node:crypto';
import { pemBlocks } from './pem';

const CERTIFICATE = 'CERTIFICATE';
const BEGIN_CERTIFICATE = /-----BEGIN CERTIFICATE-----/g;

/** What is wrong with a text of trusted certificates, and what to write instead. It begins with a verb. */
export class NotTrusted extends Error {}

/**
 * The certificates of CAs in a PEM text. Throws `NotTrusted` for a text that holds anything else, and never repeats a private key.
 */
export function trustedCertificates(text: string): X509Certificate[] {
  const blocks = pemBlocks(text);
  if (text.includes('PRIVATE KEY-----')) {
    throw new NotTrusted('has a private key: give the certificate of the CA alone, and replace a key that others may have read');
  }
  const other = blocks.find(({ label }) => label !== CERTIFICATE);
  if (other) throw new NotTrusted(`has a PEM block "${other.label}": give certificates only, which begin with -----BEGIN CERTIFICATE-----`);
  if (blocks.length !== (text.match(BEGIN_CERTIFICATE) ?? []).length) {
    throw new NotTrusted('has a certificate without its last line: copy it with its lines -----BEGIN CERTIFICATE----- and -----END CERTIFICATE-----');
  }
  if (blocks.length === 0) throw new NotTrusted(`has no certificate: ${insteadOf(text)}`);
  return blocks.map(({ pem }, index) => ofAuthority(parsed(pem, index)));
}

/** Refuses a CA that has expired, whose certificates no client accepts. */
export function checkExpiry({ subject, validTo }: X509Certificate): void {
  const expires = new Date(validTo);
  if (expires.getTime() >= Date.now()) return;
  throw new NotTrusted(`has the CA "${inOneLine(subject)}", which expired on ${expires.toISOString().slice(0, 10)}: remove it, or give its successor`);
}

function insteadOf(text: string): string {
  if (/\.(pem|crt|cer|ca-bundle)$/.test(text) && !text.includes('\n')) return `write readFileSync('${text}', 'utf8') instead of the name of the file`;
  return 'write PEM text, which begins with -----BEGIN CERTIFICATE-----';
}

function parsed(pem: string, index: number): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new NotTrusted(`has a certificate that cannot be read (number ${index + 1}): copy it as its CA gives it`);
  }
}

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html */
function ofAuthority(certificate: X509Certificate): X509Certificate {
  if (certificate.ca) return certificate;
  const { subject, issuer } = certificate;
  throw new NotTrusted(`has the certificate of "${inOneLine(subject)}", which is not a CA: give the certificate of its issuer "${inOneLine(issuer)}"`);
}

/** Node.js writes each part of a name on a line of its own. */
function inOneLine(name: string): string {
  return name.split('\n').join(', ');
}
