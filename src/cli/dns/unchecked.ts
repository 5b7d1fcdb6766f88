import { createSocket } from 'dgram';
import { isIPv6 } from 'net';
import { addressParts } from './resolver-address';

/** Recursion desired. */
const RD = 0x01;

/** Checking disabled. */
const CD = 0x10;

/** The response code is the lower half of a byte. */
const RESPONSE_CODES = 0x10;
const HEADER_BYTES = 12;
const TYPE_NS = 2;
const CLASS_IN = 1;
const NO_ERROR = 0;
const NAME_ERROR = 3;

/**
 * Whether a resolver answers for a name when it is told not to check DNSSEC. If it fails otherwise, DNSSEC is broken. Node's own resolver cannot set this
 * bit, and only the header of the answer matters. Undefined if the resolver stays silent.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4035#section-3.2.2
 */
export async function answersUnchecked(name: string, resolver: string, patience: number): Promise<boolean | undefined> {
  const { address, port } = addressParts(resolver);
  const id = Math.floor(Math.random() * 0x10000);
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4');
  return new Promise((resolve) => {
    let ended = false;
    const end = (answer: boolean | undefined) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      socket.close();
      resolve(answer);
    };
    const timer = setTimeout(() => end(undefined), patience);
    socket.on('error', () => end(undefined));
    socket.on('message', (message) => {
      if (message.length < HEADER_BYTES || message.readUInt16BE(0) !== id) return;
      const code = message[3] % RESPONSE_CODES;
      end(code === NO_ERROR || code === NAME_ERROR);
    });
    // with a callback, an address to which nothing can be sent is no error event
    socket.send(question(id, name), port, address, (error) => error && end(undefined));
  });
}

function question(id: number, name: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt16BE(id, 0);
  header[2] = RD;
  header[3] = CD;
  header.writeUInt16BE(1, 4);
  const labels = name.split('.').flatMap((label) => [label.length, ...Buffer.from(label, 'latin1')]);
  return Buffer.concat([header, Buffer.from([...labels, 0, 0, TYPE_NS, 0, CLASS_IN])]);
}
