import type { EndpointFacts, ExpectedCertificate, ServerAnswer } from '../../../../src/cli/doctor/facts';
import type { ServedCertificate } from '../../../../src/tls/served-certificate';

export const NOW = Date.UTC(2026, 0, 1);

export const DAY = 86_400_000;

/** A certificate that all clients take. */
export const GOOD: ServedCertificate = {
  serial: 'a1', names: ['www.example.com'], issuer: 'Amazon RSA 2048 M02', start: NOW - DAY, end: NOW + 90 * DAY, isLogged: true, length: 2,
};

/** What ACM says of it. */
export const EXPECTED: ExpectedCertificate = { serial: 'a1', isPrivate: false, days: 90, isServerGiven: false };

/** A server at an address that answers so. */
export function server(handshake: ServerAnswer['handshake'], host = '192.0.2.1', unnamed?: ServerAnswer['handshake']): ServerAnswer {
  return { server: { host, port: 443 }, handshake, unnamed };
}

/** A server that sends a certificate. */
export function serving(change: Partial<ServedCertificate> = {}, host?: string): ServerAnswer {
  return server({ outcome: 'served', certificate: { ...GOOD, ...change } }, host);
}

export function facts(...answers: readonly ServerAnswer[]): EndpointFacts {
  return { name: 'www.example.com', host: 'www.example.com', port: 443, isUnknown: false, answers, now: NOW };
}
