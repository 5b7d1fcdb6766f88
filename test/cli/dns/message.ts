/** The records of a fake zone, by name and type, such as `example.com NS`. A text in place of records is a fault. */
export type Zones = Readonly<Record<string, readonly unknown[] | Fault>>;

export type Fault = 'SERVFAIL' | 'REFUSED' | 'NXDOMAIN' | 'DROP' | 'GARBAGE' | 'TRUNCATED' | 'BROKEN DNSSEC' | 'OTHER TYPE';

export interface Question {
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly isUnchecked: boolean;

  /** The question as it was asked, to send it back. */
  readonly bytes: Buffer;
}

export interface ResourceRecord {
  readonly name: string;
  readonly type: string;
  readonly data: unknown;
}

const TYPES: Readonly<Record<string, number>> = { A: 1, NS: 2, CNAME: 5, SOA: 6, TXT: 16, AAAA: 28, CAA: 257, PRIVATE: 65280 };
const HEADER = 12;

export function questionIn(message: Buffer): Question {
  const labels: string[] = [];
  let at = HEADER;
  for (; message[at] > 0; at += message[at] + 1) labels.push(message.toString('latin1', at + 1, at + 1 + message[at]));
  const type = message.readUInt16BE(at + 1);
  return {
    id: message.readUInt16BE(0),
    name: labels.join('.').toLowerCase() || '.',
    type: Object.keys(TYPES).find((name) => TYPES[name] === type) ?? String(type),
    isUnchecked: message[3] % 0x20 >= 0x10,
    bytes: message.subarray(HEADER, at + 5),
  };
}

/** What an answer has. */
export interface Contents {
  readonly code?: number;
  readonly records?: readonly ResourceRecord[];
  readonly truncated?: boolean;
}

/** An answer, or only its header if it is truncated. */
export function answerTo({ id, bytes }: Question, { code = 0, records = [], truncated = false }: Contents): Buffer {
  const header = Buffer.alloc(HEADER);
  header.writeUInt16BE(id, 0);
  header.writeUInt16BE(0x8580 + code + (truncated ? 0x0200 : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(truncated ? 0 : records.length, 6);
  return Buffer.concat([header, bytes, ...truncated ? [] : records.map(encoded)]);
}

function encoded({ name, type, data }: ResourceRecord): Buffer {
  const content = contentOf(type, data);
  const fixed = Buffer.alloc(10);
  fixed.writeUInt16BE(TYPES[type], 0);
  fixed.writeUInt16BE(1, 2);
  fixed.writeUInt32BE(60, 4);
  fixed.writeUInt16BE(content.length, 8);
  return Buffer.concat([encodedName(name), fixed, content]);
}

function contentOf(type: string, data: unknown): Buffer {
  if (type === 'A') return Buffer.from(String(data).split('.').map(Number));
  if (type === 'AAAA') return Buffer.alloc(16, 1);
  if (type === 'TXT') return text(String(data));
  if (type === 'CAA') {
    const { flags = 0, tag, value } = data as { flags?: number; tag: string; value: string };
    return Buffer.concat([Buffer.from([flags]), text(tag), Buffer.from(value, 'latin1')]);
  }
  return encodedName(String(data));
}

function text(content: string): Buffer {
  return Buffer.concat([Buffer.from([content.length]), Buffer.from(content, 'latin1')]);
}

function encodedName(name: string): Buffer {
  return Buffer.concat([...name.split('.').filter((label) => label !== '').map(text), Buffer.from([0])]);
}
