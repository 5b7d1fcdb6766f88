/** A block of a PEM text. */
export interface PemBlock {
  /** What it holds, such as `CERTIFICATE`. */
  readonly label: string;
  readonly pem: string;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;
const LINE = /.{1,64}/g;

/**
 * The blocks of a PEM text. Editors and JSON turn line breaks into spaces or into the two characters `\n`, so the lines are rebuilt. A block
 * with headers, such as that of a key encrypted in the old way, stays as it is.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7468
 */
export function pemBlocks(text: string): PemBlock[] {
  return [...text.matchAll(BLOCK)].map(([whole, label, body]) => ({ label, pem: body.includes(':') ? whole : pemOf(label, body.replace(/\\[nr]|\s/g, '')) }));
}

export function pemOf(label: string, base64: string): string {
  return `-----BEGIN ${label}-----\n${base64.replace(LINE, '$&\n')}-----END ${label}-----\n`;
}

/** The beginning of a PFX file in DER: a sequence whose first member is the version 3. */
const PFX = /^30(?:8[0-4](?:..){0,4}|..)020103/;

/**
 * Whether bytes are a PFX file.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7292
 */
export function isPfx(bytes: Uint8Array): boolean {
  return PFX.test(Buffer.from(bytes.subarray(0, 12)).toString('hex'));
}
