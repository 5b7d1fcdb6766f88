import { isIP } from 'net';

const DNS_PORT = 53;
const MAX_PORT = 65535;

/** An address with its port: `1.1.1.1`, `127.0.0.1:5353`, `2606:4700::1111` or `[2606:4700::1111]:53`. */
export function addressParts(text: string): { readonly address: string; readonly port: number } {
  if (isIP(text) !== 0) return { address: text, port: DNS_PORT };
  const [, address = text, port] = /^\[?([^\]]*?)\]?(?::(\d+))?$/.exec(text) ?? [];
  return { address, port: port === undefined ? DNS_PORT : Number(port) };
}

/** Whether a text is the address of a resolver: Node takes IP addresses only. */
export function isResolverAddress(text: string): boolean {
  const { address, port } = addressParts(text);
  return isIP(address) !== 0 && port > 0 && port <= MAX_PORT && (isIP(text) !== 0 || /^([\d.]+|\[[^\]]+\])(:\d+)?$/.test(text));
}
