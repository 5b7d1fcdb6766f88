import { IConstruct } from 'constructs';
import { isKnown } from '../lookups';
import { checkExpiry, NotTrusted, trustedCertificates } from '../x509/trusted-certificates';

/** The certificates of a bundle, as far as the app knows them. */
export interface BundleText {
  readonly pem: string;

  /** How many certificates there are at least: what is known at deployment only counts as one. */
  readonly count: number;

  /** How many bytes there are at least. */
  readonly bytes: number;
}

/** The text of all certificates, each of those that are known once. Throws for a text that is not of CAs. */
export function bundleText(owner: IConstruct, texts: readonly string[]): BundleText {
  const parts = texts.flatMap((text, index) => (isKnown(text, owner) ? known(text, index) : [text]));
  const once = [...new Set(parts)];
  const bytes = once.filter((part) => isKnown(part, owner)).reduce((sum, part) => sum + part.length + 1, 0);
  return { pem: once.join('\n'), count: once.length, bytes };
}

function known(text: string, index: number): string[] {
  try {
    const certificates = trustedCertificates(text);
    certificates.forEach(checkExpiry);
    return certificates.map((certificate) => certificate.toString().trim());
  } catch (error) {
    if (error instanceof NotTrusted) throw new Error(`certificates[${index}] ${error.message}`);
    throw error;
  }
}
