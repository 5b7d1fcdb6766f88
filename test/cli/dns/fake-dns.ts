import { createSocket, type Socket } from 'dgram';
import { once } from 'events';
import { createServer, type Server } from 'net';
import { answerTo, questionIn, type Question, type ResourceRecord, type Zones } from './message';

const LONGEST_CHAIN = 12;
const CODES: Readonly<Record<string, number>> = { SERVFAIL: 2, NXDOMAIN: 3, REFUSED: 5 };

/** A DNS server on 127.0.0.1, over UDP and TCP, that answers from zones as data. */
export class FakeDns {
  public static async start(zones: Zones | (() => Promise<Zones>)): Promise<FakeDns> {
    for (;;) {
      const udp = createSocket('udp4').bind(0, '127.0.0.1');
      await once(udp, 'listening');
      const tcp = createServer().listen(udp.address().port, '127.0.0.1');
      // the port may be taken for TCP; an error rejects what waits for another event
      const isListening = await once(tcp, 'listening').then(() => true, () => false);
      if (isListening) return new FakeDns(typeof zones === 'function' ? zones : async () => zones, udp, tcp);
      udp.close();
    }
  }

  /** What was asked, such as `example.com NS`. */
  public readonly asked: string[] = [];
  public readonly address: string;

  private constructor(private readonly zones: () => Promise<Zones>, private readonly udp: Socket, private readonly tcp: Server) {
    this.address = `127.0.0.1:${udp.address().port}`;
    udp.on('message', (message, { port, address }) => {
      void this.answer(message, false).then((answer) => answer && udp.send(answer, port, address, () => undefined));
    });
    tcp.on('connection', (socket) => {
      socket.on('error', () => undefined);
      let received = Buffer.alloc(0);
      socket.on('data', (data) => {
        received = Buffer.concat([received, data]);
        // several questions can come at once, or a part of one
        while (received.length >= 2 && received.length >= 2 + received.readUInt16BE()) {
          const end = 2 + received.readUInt16BE();
          void this.answer(received.subarray(2, end), true).then((answer) => answer && socket.write(withLength(answer)));
          received = received.subarray(end);
        }
      });
    });
  }

  public stop(): void {
    this.udp.close();
    this.tcp.close();
  }

  private async answer(message: Buffer, overTcp: boolean): Promise<Buffer | undefined> {
    const question = questionIn(message);
    this.asked.push(`${question.name} ${question.type}`);
    const zones = await this.zones();
    const fault = faultAt(zones, question);
    if (fault === 'DROP') return undefined;
    if (fault === 'GARBAGE') return Buffer.concat([message.subarray(0, 2), Buffer.from([0x85, 0x80, 0, 1, 0, 9, 0, 0, 0, 0, 0xc0, 0xff])]);
    if (fault === 'BROKEN DNSSEC' && !question.isUnchecked) return answerTo(question, { code: CODES.SERVFAIL });
    if (fault !== undefined && fault in CODES) return answerTo(question, { code: CODES[fault] });
    if (fault === 'OTHER TYPE') return answerTo(question, { records: [{ name: question.name, type: 'PRIVATE', data: 'x' }] });
    return answerTo(question, { ...answerFrom(zones, question), truncated: fault === 'TRUNCATED' && !overTcp });
  }
}

/** A message as it is sent over TCP. */
function withLength(message: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(message.length);
  return Buffer.concat([length, message]);
}

/** What zones have for a question, if nothing fails. */
export function answerFrom(zones: Zones, question: Pick<Question, 'name' | 'type'>): { readonly records: ResourceRecord[]; readonly code: number } {
  const records = recordsAt(zones, question);
  return { records, code: records.length > 0 || exists(zones, question.name) ? 0 : CODES.NXDOMAIN };
}

/** The fault at a name and type, or at all types of a name or of its parents. */
export function faultAt(zones: Zones, { name, type }: Pick<Question, 'name' | 'type'>): string | undefined {
  const labels = name.split('.');
  const keys = [`${name} ${type}`, ...labels.map((_, index) => `${labels.slice(index).join('.')} ANY`), '. ANY'];
  return keys.map((key) => zones[key]).find((found): found is never => typeof found === 'string');
}

function recordsAt(zones: Zones, { name, type }: Pick<Question, 'name' | 'type'>): ResourceRecord[] {
  const records: ResourceRecord[] = [];
  for (let at = name; records.length < LONGEST_CHAIN;) {
    const own = dataAt(zones, at, type);
    const [alias] = own.length > 0 || type === 'CNAME' ? [] : dataAt(zones, at, 'CNAME');
    if (alias === undefined) return [...records, ...own.map((data) => ({ name: at, type, data }))];
    records.push({ name: at, type: 'CNAME', data: alias });
    at = String(alias);
  }
  return records;
}

/** The records at a name; a wildcard record answers for a name that does not exist. */
function dataAt(zones: Zones, name: string, type: string): readonly unknown[] {
  const own = zones[`${name} ${type}`];
  if (own !== undefined) return typeof own === 'string' ? zones[`${name} ${type} TCP`] as readonly unknown[] ?? [] : own;
  if (exists(zones, name)) return [];
  const parents = name.split('.').map((_, index, labels) => labels.slice(index + 1).join('.'));
  const wildcard = zones[`*.${parents.find((parent) => exists(zones, parent)) ?? ''} ${type}`];
  return Array.isArray(wildcard) ? wildcard : [];
}

function exists(zones: Zones, name: string): boolean {
  return Object.keys(zones).some((key) => key.split(' ')[0] === name || key.split(' ')[0].endsWith(`.${name}`));
}
