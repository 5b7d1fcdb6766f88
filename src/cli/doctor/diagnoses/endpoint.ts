import { servedDiagnoses } from './served';
import type { Diagnosis } from '../diagnosis';
import { endpointText } from '../endpoint-address';
import type { EndpointFacts, ExpectedCertificate, ServerAnswer } from '../facts';

const aspect = 'endpoint';

/** What a server sends for a name, compared with what ACM says of the certificate. A server that cannot be reached is no cause. */
export function endpointDiagnoses(facts: EndpointFacts, expected: ExpectedCertificate): Diagnosis[] {
  const { host, port, isUnknown, answers } = facts;
  if (isUnknown) return [{ aspect, verdict: 'unanswered', message: `no answer from DNS for the addresses of ${host}` }];
  if (answers.length === 0) return [{ aspect, verdict: 'not-asked', message: `the server of ${facts.name}: not asked, as ${host} has no address in DNS` }];
  const reached = answers.filter(({ handshake: { outcome }, unnamed }) => unnamed?.outcome === 'served' || (outcome !== 'nothing' && outcome !== 'silence'));
  if (reached.length === 0) {
    const isSilent = answers.some(({ handshake: { outcome } }) => outcome === 'silence');
    const reason = isSilent ? `the server at ${host}:${port} ends the connection or does not answer` : `nothing at ${host}:${port} accepts connections from here`;
    return [{ aspect, verdict: 'not-asked', message: `the server of ${facts.name}: not asked, as ${reason}` }];
  }
  return alike(reached).flatMap((group) => ofServers(facts, group, expected));
}

/** Servers that answer the same are one finding. */
function alike(answers: readonly ServerAnswer[]): ServerAnswer[][] {
  const groups = new Map<string, ServerAnswer[]>();
  for (const answer of answers) {
    const key = JSON.stringify([answer.handshake, answer.unnamed]);
    groups.set(key, [...groups.get(key) ?? [], answer]);
  }
  return [...groups.values()];
}

function ofServers({ name, now }: EndpointFacts, group: readonly ServerAnswer[], expected: ExpectedCertificate): Diagnosis[] {
  const [{ handshake, unnamed }] = group;
  const at = group.map(({ server }) => endpointText(server)).join(', ');
  if (handshake.outcome === 'served') return servedDiagnoses({ name, at, now, certificate: handshake.certificate }, expected);
  if (handshake.outcome === 'no-tls') {
    return [{
      aspect,
      verdict: 'wrong',
      cause: 'missing-tls',
      message: `the server at ${at} does not use TLS`,
      fix: 'configure HTTPS with the certificate on this port, or point the name to the server that does',
    }];
  }
  if (unnamed?.outcome === 'served') {
    return [{
      aspect,
      verdict: 'wrong',
      cause: 'refused-name',
      message: `the server at ${at} has no certificate for ${name}: it refuses TLS for this name only`,
      fix: `configure ${name} on this server, such as in the alternate domain names of a CloudFront distribution`,
    }];
  }
  return [{
    aspect,
    verdict: 'doubtful',
    cause: 'refused-handshake',
    message: `the server at ${at} refuses TLS for ${name}: ${handshake.outcome === 'refused' ? handshake.reason : handshake.outcome}`,
    fix: `configure ${name} with its certificate on this server, unless it requires client certificates or only offers TLS below 1.2`,
  }];
}
