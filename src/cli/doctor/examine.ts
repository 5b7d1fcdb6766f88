import { certificateOf, type CertificateFacts } from './certificate-facts';
import { diagnose } from './diagnoses';
import { certificateDiagnoses } from './diagnoses/certificate';
import { parentDiagnoses } from './diagnoses/parent';
import type { Diagnosis } from './diagnosis';
import { examineEndpoints, type EndpointSources } from './examine-endpoints';
import type { ValidationRecord } from './facts';
import { lookAt } from './look';
import { lookAtOwnZones } from './look-at-own-zones';
import { lookAtZone } from './look-at-zone';
import type { Result, Subject, SubjectName } from './subject';
import { recordOf } from './validation-record';
import { privateNameProblem } from '../../names/domain-name';
import type { Aws } from '../aws/aws';
import { isAbsent } from '../dns/answer';
import type { DnsClient } from '../dns/dns-client';
import { zoneOfName } from '../dns/zone-of-name';

/** Who is asked, and what is known already. */
export interface Sources extends EndpointSources {
  readonly dns: DnsClient;
  readonly aws: Aws;

  /** The region of a partition in which Route 53 is asked when a subject has no region. */
  readonly home: string;
  readonly records: readonly ValidationRecord[];
}

/** Looks at all that decides about a subject, and says what it shows. */
export async function examine(sources: Sources, subject: Subject): Promise<Result> {
  const { childOfAddress } = subject;
  if (childOfAddress !== undefined) return { subject, diagnoses: await parent(sources, childOfAddress) };

  const facts = await certificateOf(sources.aws, subject);
  const names = subject.arn === undefined ? subject.names : facts.domains.map(({ name }): SubjectName => ({ name }));
  const [ofEndpoints, ...ofNames] = await Promise.all([
    examineEndpoints(sources, subject, facts),
    ...names.map(async (name) => ofName(sources, subject, facts, name)),
  ]);
  return {
    subject,
    diagnoses: distinct([...certificateDiagnoses(subject, facts), ...unknownNames(subject), ...ofNames.flat(), ...ofEndpoints]),
    status: facts.described?.status,
  };
}

function unknownNames({ hasUnknownNames }: Subject): Diagnosis[] {
  const message = 'names that are known only during the deployment: not asked (give the names themselves, or the ARN of the certificate)';
  return hasUnknownNames ? [{ aspect: 'zone', verdict: 'not-asked', message }] : [];
}

async function ofName(sources: Sources, subject: Subject, facts: CertificateFacts, { name, zoneId }: SubjectName): Promise<Diagnosis[]> {
  const problem = privateNameProblem(name);
  if (problem !== undefined) return [{ aspect: 'zone', verdict: 'not-asked', message: `${name}: not asked, as the name ${problem}` }];
  const { dns, aws, home, records } = sources;
  const { region = home } = subject;
  const inAcm = facts.domains.find((domain) => domain.name === name);
  const seen = await lookAt(dns, name, inAcm?.record ?? recordOf(name, records));
  if (zoneId !== undefined) return diagnose({ ...seen, hostedZone: await lookAtZone(aws, dns, region, zoneId, seen.zone) });
  const ownZones = await lookAtOwnZones(aws, dns, region, name, seen.zone);
  // the reason is said once
  return diagnose({ ...seen, ownZones: ownZones.notAsked !== undefined && facts.notAsked !== undefined ? undefined : ownZones });
}

async function parent({ dns }: Sources, name: string): Promise<Diagnosis[]> {
  const problem = privateNameProblem(name);
  if (problem !== undefined) return [{ aspect: 'parent', verdict: 'not-asked', message: `${name}: not asked, as the name ${problem}` }];
  const above = name.slice(name.indexOf('.') + 1);
  if (!above.includes('.')) return [{ aspect: 'parent', verdict: 'not-asked', message: `the parent of ${name}: not asked, as ${above} is a top-level domain` }];
  const addresses = await dns.addresses(above);
  // a resolver that knows no zone says of each name that it has no address
  const zone = isAbsent(addresses) ? await zoneOfName(dns, above) : undefined;
  const isKnown = zone === undefined || zone.name !== undefined || zone.isBelowMissing;
  return parentDiagnoses({ name, parent: above, addresses: isKnown ? addresses : { records: [], failure: 'silence' } });
}

/** What is the same for several names of a certificate is said once. */
function distinct(diagnoses: readonly Diagnosis[]): Diagnosis[] {
  return [...new Map(diagnoses.map((diagnosis) => [`${diagnosis.verdict} ${diagnosis.message}`, diagnosis])).values()];
}
