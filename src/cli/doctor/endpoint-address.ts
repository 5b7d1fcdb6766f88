import { isIP } from 'net';
import { normalizeDomainName, privateNameProblem } from '../../names/domain-name';

const HTTPS_PORT = 443;
const MAX_PORT = 65535;

/** A server: its name or IP address, and its port. */
export interface EndpointAddress {
  readonly host: string;
  readonly port: number;
}

/** `www.example.com`, `www.example.com:8443`, `192.0.2.1`, `2001:db8::1` or `[2001:db8::1]:8443`; undefined for any other text. */
export function endpointAddressIn(text: string): EndpointAddress | undefined {
  if (isIP(text) !== 0) return { host: text, port: HTTPS_PORT };
  const [, inBrackets, plain, digits] = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const port = digits === undefined ? HTTPS_PORT : Number(digits);
  if (port < 1 || port > MAX_PORT) return undefined;
  if (inBrackets !== undefined) return isIP(inBrackets) === 6 ? { host: inBrackets, port } : undefined;
  if (plain === undefined) return undefined;
  if (isIP(plain) !== 0) return { host: plain, port };
  return plain.startsWith('*') || privateNameProblem(plain) !== undefined ? undefined : { host: normalizeDomainName(plain), port };
}

/** As people write it. */
export function endpointText({ host, port }: EndpointAddress): string {
  return isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`;
}
