import type { CertificateFacts } from './certificate-facts';
import { endpointDiagnoses } from './diagnoses/endpoint';
import type { Diagnosis } from './diagnosis';
import type { EndpointAddress } from './endpoint-address';
import { lookAtEndpoint } from './look-at-endpoint';
import type { Subject } from './subject';
import { normalizeDomainName, privateNameProblem } from '../../names/domain-name';
import type { DnsClient } from '../dns/dns-client';
import type { TlsClient } from '../tls/tls-client';

/** Who is asked about the certificates that servers send. */
export interface EndpointSources {
  readonly dns: DnsClient;
  readonly tls: TlsClient;

  /** The server to connect to, in place of those to which the names lead. */
  readonly endpoint?: EndpointAddress;
}

const HTTPS_PORT = 443;

/**
 * Looks at the servers of a certificate: once ACM has issued it, and before if the user names a server. A wildcard has no server of its own.
 */
export async function examineEndpoints({ dns, tls, endpoint }: EndpointSources, subject: Subject, facts: CertificateFacts): Promise<Diagnosis[]> {
  const { described, serial } = facts;
  if (endpoint === undefined && described?.status !== 'ISSUED') return [];
  const given = subject.arn === undefined ? subject.names.map(({ name }) => name) : described?.names ?? [];
  const names = given.map(normalizeDomainName).filter((name) => !name.startsWith('*') && privateNameProblem(name) === undefined);
  if (names.length === 0 && given.length > 0 && endpoint !== undefined) {
    return [{ aspect: 'endpoint', verdict: 'not-asked', message: `the server at ${endpoint.host}: not asked, as all names are wildcards (give a name that it serves)` }];
  }
  const expected = { serial, isPrivate: described?.kind === 'private', days: described?.days, isServerGiven: endpoint !== undefined };
  const found = await Promise.all(names.map(async (name) => {
    const seen = await lookAtEndpoint(dns, tls, name, endpoint ?? { host: name, port: HTTPS_PORT });
    return endpointDiagnoses(seen, expected);
  }));
  return found.flat();
}
