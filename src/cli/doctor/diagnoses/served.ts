import { plural } from '../../../names/plural';
import { coversName, type ServedCertificate } from '../../../tls/served-certificate';
import type { Diagnosis } from '../diagnosis';
import type { ExpectedCertificate } from '../facts';

const aspect = 'endpoint';

const MILLISECONDS_OF_DAY = 24 * 60 * 60 * 1000;

/** Certificates can have a hundred names. */
const MOST_NAMES = 3;

/** A certificate that servers send for a name. */
interface Served {
  readonly name: string;

  /** The addresses of the servers. */
  readonly at: string;
  readonly now: number;
  readonly certificate: ServedCertificate;
}

/** Whether clients accept the certificate that a server sends, and whether it is the one in ACM. */
export function servedDiagnoses(served: Served, expected: ExpectedCertificate): Diagnosis[] {
  const { name, at, now, certificate } = served;
  if (!coversName(certificate, name)) {
    return [{
      aspect,
      verdict: 'wrong',
      cause: 'uncovered-name',
      message: `the certificate at ${at} covers ${listed(certificate.names)}, not ${name}`,
      fix: `attach a certificate that covers ${name} to this server, or point ${name} to the server that has one`,
    }];
  }
  const problems = [...dates(served, expected), ...chain(served, expected), ...comparison(served, expected)];
  if (problems.length > 0) return problems;
  const days = plural(Math.floor((certificate.end - now) / MILLISECONDS_OF_DAY), 'day');
  const which = isOfAcm(certificate, expected) ? 'the certificate that ACM has' : `a certificate of ${certificate.issuer}`;
  return [{ aspect, verdict: 'right', message: `${name} at ${at} has ${which}: valid for ${days}` }];
}

function dates({ at, now, certificate: { start, end, chainError } }: Served, expected: ExpectedCertificate): Diagnosis[] {
  const cause = 'expired-certificate';
  if (end < now) {
    const age = plural(Math.floor((now - end) / MILLISECONDS_OF_DAY), 'day');
    return [{
      aspect,
      verdict: 'wrong',
      cause,
      message: `the certificate at ${at} has expired ${age} ago`,
      fix: expected.days !== undefined && expected.days > 0
        ? `attach the certificate that ACM has, which is valid for ${plural(expected.days, 'day')}, to this server`
        : 'attach a certificate that is valid to this server',
    }];
  }
  if (start > now) {
    return [{
      aspect,
      verdict: 'doubtful',
      cause,
      message: `the certificate at ${at} is not valid before ${new Date(start).toISOString()}`,
      fix: 'check the clock of this machine; if it is right, attach a certificate that is valid to this server',
    }];
  }
  return chainError === 'CERT_HAS_EXPIRED' ? [{
    aspect,
    verdict: 'doubtful',
    cause,
    message: `the chain of the certificate at ${at} has the certificate of a CA that has expired`,
    fix: 'replace the chain on this server with the one that the CA offers now',
  }] : [];
}

/** What OpenSSL says of dates, which are judged apart. */
const OF_DATES = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'];

/** A certificate of a private CA, or an imported one, can be right for its clients: only a public one certainly lacks its chain. */
function chain({ at, certificate }: Served, expected: ExpectedCertificate): Diagnosis[] {
  const { chainError, length, missingIssuer, isLogged } = certificate;
  if (chainError === undefined || OF_DATES.includes(chainError) || (expected.isPrivate && isOfAcm(certificate, expected))) return [];
  if (length === 1 && missingIssuer !== undefined) {
    return [{
      aspect,
      // public CAs issue below an intermediate CA, and logs take the certificates of public CAs only
      verdict: isLogged ? 'wrong' : 'doubtful',
      cause: 'incomplete-chain',
      message: `the server at ${at} sends its certificate without the one of its issuer, ${missingIssuer}`,
      fix: 'add the chain of the CA on this server; for a certificate that was imported into ACM, import it again with its chain',
    }];
  }
  return [{
    aspect,
    verdict: 'doubtful',
    cause: 'untrusted-issuer',
    message: `the certificate at ${at} is from ${certificate.issuer}, and its chain does not lead to a public CA: ${chainError}`,
    fix: 'attach a public certificate to this server, unless all of its clients trust this CA',
  }];
}

/** The same name can be served with several certificates, such as one for CloudFront and one for the load balancer behind it. */
function comparison({ name, at, now, certificate }: Served, expected: ExpectedCertificate): Diagnosis[] {
  if (expected.serial === undefined || isOfAcm(certificate, expected) || certificate.end < now) return [];
  return [{
    aspect,
    verdict: expected.isServerGiven ? 'wrong' : 'doubtful',
    cause: 'other-certificate',
    message: `${name} at ${at} has another certificate than ACM: from ${certificate.issuer}, `
      + `valid for ${plural(Math.floor((certificate.end - now) / MILLISECONDS_OF_DAY), 'day')}`,
    fix: 'attach the certificate that ACM has to this server, or point the name to the server that has it; after a renewal, wait a few hours',
  }];
}

function isOfAcm({ serial }: ServedCertificate, expected: ExpectedCertificate): boolean {
  return expected.serial === serial;
}

function listed(names: readonly string[]): string {
  if (names.length === 0) return 'no name';
  const more = names.length - MOST_NAMES;
  return `${names.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
