/** What a file is that holds no PEM which ACM takes, and the command that writes such PEM. */
export interface FileFormat {
  readonly name: string;
  readonly command: string;
}

const FROM_PFX = 'openssl pkcs12 -in file.pfx -nodes -out all.pem';

type Row = readonly [begins: RegExp, name: string, command: string];

/**
 * Formats by the label of a PEM block, or by the first bytes in hexadecimal digits. Reading a file as UTF-8 turns many bytes into `fd`.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7468
 * @see https://www.rfc-editor.org/rfc/rfc7292
 * @see https://www.rfc-editor.org/rfc/rfc2315
 */
const ROWS: readonly Row[] = [
  [/BEGIN OPENSSH/, 'an OpenSSH key', 'ssh-keygen -p -m PKCS8 -f key.pem'],
  [/BEGIN PKCS7/, 'a PKCS #7 file', 'openssl pkcs7 -in file.p7b -print_certs -out all.pem'],
  [/^30.{2,10}0609.{14}0702/, 'a PKCS #7 file', 'openssl pkcs7 -inform der -in file.p7b -print_certs -out all.pem'],
  [/^30.{2,10}020103/, 'a PFX file', FROM_PFX],
  [/^(feed|cece|fdfd){2}/, 'a Java key store', `keytool -importkeystore -srckeystore file.jks -destkeystore file.pfx -deststoretype pkcs12 && ${FROM_PFX}`],
];

/** DER of a certificate or of a key. Base64 of it may as well be PEM without its first and last lines. */
const ROWS_OF_DER: readonly Row[] = [
  [/^30.{2,10}30.{2,10}03020102/, 'a certificate in DER', 'openssl x509 -inform der -in file.cer -out certificate.pem'],
  [/^30.{2,10}(0201|30.{2,6}0609)/, 'a key in DER', 'openssl pkey -inform der -in file.key -out key.pem'],
];

/** What bytes are, or a text as an app or a secret has it: as it is, as base64, or read from a file of bytes. Undefined for any other content. */
export function fileFormat(content: Uint8Array | string): FileFormat | undefined {
  const isBase64 = typeof content === 'string' && /^[\w+/=\s]*$/.test(content);
  const hex = Buffer.from(content as string, isBase64 ? 'base64' : 'latin1').toString('hex', 0, 40);
  const [, name, command] = [...ROWS, ...isBase64 ? [] : ROWS_OF_DER].find(([begins]) => begins.test(hex) || begins.test(`${content}`)) ?? [];
  return name && command ? { name, command } : undefined;
}
