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

/** A text with certificates, and the prop that has it. */
export interface GivenText {
  readonly at: string;
  readonly text: string;
}

/** The text of all certificates, each of those that are known once. Throws for a text that is not of CAs. */
export function bundleText(owner: IConstruct, texts: readonly GivenText[]): BundleText {
  const parts = texts.flatMap((given) => (isKnown(given.text, owner) ? known(given) : [given.text]));
  const once = [...new Set(parts)];
  const bytes = once.filter((part) => isKnown(part, owner)).reduce((sum, part) => sum + part.length + 1, 0);
  return { pem: once.join('\n'), count: once.length, bytes };
}

function known({ at, text }: GivenText): string[] {
  try {
    const certificates = trustedCertificates(text);
    certificates.forEach(checkExpiry);
    return certificates.map((certificate) => certificate.toString().trim());
  } catch (error) {
    if (error instanceof NotTrusted) throw new Error(`${at} ${error.message}`);
    throw error;
  }
}
