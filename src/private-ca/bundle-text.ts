import { IConstruct } from 'constructs';
import { Least } from './least-chain';
import { isKnown } from '../lookups';
import { fileFormat } from '../x509/file-format';
import { checkExpiry, NotTrusted, trustedCertificates } from '../x509/trusted-certificates';

/** The certificates of a bundle, as far as the app knows them. */
export interface BundleText {
  readonly pem: string;

  /** How many certificates there are at least. A text that is known at deployment only counts as one, or as what is known of its chain. */
  readonly count: number;

  /** How many bytes there are at least. */
  readonly bytes: number;
}

/** A text with certificates, and the prop that has it. */
export interface GivenText {
  readonly at: string;
  readonly text: string;

  /** What it has at least, if it is known at deployment only. */
  readonly least?: Least;
}

/** The text of all certificates, each of those that are known once. Throws for a text that is not of CAs. */
export function bundleText(owner: IConstruct, texts: readonly GivenText[]): BundleText {
  const parts = texts.flatMap((given) => (isKnown(given.text, owner) ? known(given) : [{ text: given.text, least: given.least ?? UNKNOWN }]));
  const once = [...new Map(parts.map((part) => [part.text, part])).values()];
  const sumOf = (amount: keyof Least) => once.reduce((sum, { least }) => sum + least[amount], 0);
  return { pem: once.map(({ text }) => text).join('\n'), count: sumOf('certificates'), bytes: sumOf('bytes') };
}

/** What a text has of which nothing is known. */
const UNKNOWN: Least = { certificates: 1, bytes: 0 };

/** The commands that convert a private key, which is for no bundle in any format. */
const FOR_KEYS = /^(ssh-keygen|openssl pkey) /;

/** What to do about a text in another format than PEM of certificates. */
export function insteadOfFormat(text: string): string | undefined {
  const format = fileFormat(text);
  return format && !FOR_KEYS.test(format.command) ? `is ${format.name}: run "${format.command.replace('-nodes', '-nokeys')}", and give what it writes` : undefined;
}

interface Part {
  readonly text: string;
  readonly least: Least;
}

function known({ at, text }: GivenText): Part[] {
  try {
    const certificates = trustedCertificates(text);
    certificates.forEach(checkExpiry);
    return certificates.map((certificate) => {
      const pem = certificate.toString().trim();
      return { text: pem, least: { certificates: 1, bytes: pem.length + 1 } };
    });
  } catch (error) {
    if (error instanceof NotTrusted) throw new Error(`${at} ${insteadOfFormat(text) ?? error.message}`);
    throw error;
  }
}
