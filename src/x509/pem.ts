/** A block of a PEM text. */
export interface PemBlock {
  /** What it holds, such as `CERTIFICATE`. */
  readonly label: string;
  readonly pem: string;
}

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g;
const LINE = /.{1,64}/g;

/** A header of a block, such as those of a key that is encrypted in the old way. */
const HEADER = /[\w-]{1,20}: *\S+/g;

/**
 * The blocks of a PEM text. Editors and JSON turn line breaks into spaces or into the two characters `\n`, so the lines are rebuilt.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7468
 * @see https://www.rfc-editor.org/rfc/rfc1421#section-4.6
 */
export function pemBlocks(text: string): PemBlock[] {
  return [...text.matchAll(BLOCK)].map(([, label, body]) => {
    const line = body.replace(/\\[nr]|\s/g, ' ');
    const headers = (line.match(HEADER) ?? []).join('\n');
    return { label, pem: pemOf(label, line.replace(HEADER, '').replace(/ /g, ''), headers && `${headers}\n\n`) };
  });
}

export function pemOf(label: string, base64: string, headers = ''): string {
  return `-----BEGIN ${label}-----\n${headers}${base64.replace(LINE, '$&\n')}-----END ${label}-----\n`;
}
