import type { X509Certificate } from 'crypto';
import { covers, normalizeDomainName } from '../names/domain-name';

/** A certificate that a server sends, with its chain. */
export interface ServedCertificate {
  /** Its serial number, as `comparableSerial` writes it. */
  readonly serial: string;

  /** The names that it covers. */
  readonly names: readonly string[];

  /** The name of its issuer. */
  readonly issuer: string;

  /** When it begins and ends to be valid, in milliseconds since 1970. */
  readonly start: number;
  readonly end: number;

  /** Whether it is in a public log of certificates, as browsers require of public CAs. */
  readonly isLogged: boolean;

  /** How many certificates are in its chain, itself included. */
  readonly length: number;

  /** The name of the issuer of the last one in the chain; undefined if that is self-signed. */
  readonly missingIssuer?: string;

  /** Why OpenSSL does not trust the chain, such as `UNABLE_TO_VERIFY_LEAF_SIGNATURE`; undefined if it does. */
  readonly chainError?: string;
}

/**
 * The object identifier of the timestamps that logs sign, in DER.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6962#section-3.3
 */
const TIMESTAMPS = Buffer.from('060a2b06010401d679020402', 'hex');

/** Servers can send anything: a chain is read up to here. */
const LONGEST_CHAIN = 16;

/** What a certificate says, and why its chain is not trusted. */
export function servedCertificate(certificate: X509Certificate, chainError?: string): ServedCertificate {
  const chain = chainOf(certificate);
  const last = chain[chain.length - 1];
  return {
    serial: comparableSerial(certificate.serialNumber),
    names: [...(certificate.subjectAltName ?? '').matchAll(/\bDNS:([^\s,"]+)/g)].map(([, name]) => normalizeDomainName(name)),
    issuer: nameIn(certificate.issuer),
    start: Date.parse(certificate.validFrom),
    end: Date.parse(certificate.validTo),
    isLogged: certificate.raw.includes(TIMESTAMPS),
    length: chain.length,
    missingIssuer: last.issuer === last.subject ? undefined : nameIn(last.issuer),
    chainError,
  };
}

/** Whether a certificate covers the name that a client asks for. */
export function coversName({ names }: Pick<ServedCertificate, 'names'>, name: string): boolean {
  return names.some((each) => covers(each, name));
}

/** A serial number in one spelling: ACM writes colons, and Node.js writes capitals. */
export function comparableSerial(serial: string): string {
  return serial.replaceAll(':', '').toLowerCase().replace(/^0+/, '');
}

function chainOf(certificate: X509Certificate): X509Certificate[] {
  const chain = [certificate];
  for (let next = certificate.issuerCertificate; next && chain.length < LONGEST_CHAIN; next = next.issuerCertificate) {
    if (chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256)) break;
    chain.push(next);
  }
  return chain;
}

/** The common name, else the organization, else all of a distinguished name. */
function nameIn(distinguishedName: string | undefined): string {
  const lines = (distinguishedName ?? '').split('\n');
  return ['CN=', 'O='].flatMap((key) => lines.filter((line) => line.startsWith(key)).map((line) => line.slice(key.length)))[0] ?? lines.join(', ');
}
