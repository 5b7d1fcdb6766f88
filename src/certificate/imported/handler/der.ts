/** Bytes, or those that never change in hexadecimal digits. */
export type Part = Buffer | string;

/**
 * A value of DER of less than 64 KiB.
 *
 * @see https://www.itu.int/rec/T-REC-X.690
 */
export function der(tag: number, ...parts: Part[]): Buffer {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)));
  const { length } = body;
  const sized = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, Math.floor(length / 256), length % 256];
  return Buffer.concat([Buffer.from([tag, ...sized]), body]);
}

export function sequence(...parts: Part[]): Buffer {
  return der(0x30, ...parts);
}
