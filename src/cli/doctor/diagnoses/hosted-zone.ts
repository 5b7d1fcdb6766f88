import { isOfUser } from './zone';
import { isWithinZone } from '../../../names/domain-name';
import type { HostedZone } from '../../aws/hosted-zones';
import type { Diagnosis } from '../diagnosis';
import type { HostedZoneFacts, NameFacts } from '../facts';

const aspect = 'hosted-zone';
const verdict = 'wrong';

/**
 * The records of a hosted zone before a quota increase.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DNSLimitations.html
 */
const RECORDS_QUOTA = 10_000;

/** Whether the hosted zone into which CloudFormation writes the validation record is the one that the internet asks. */
export function hostedZoneDiagnoses({ name, zone, hostedZone }: Pick<NameFacts, 'name' | 'zone' | 'hostedZone'>): Diagnosis[] {
  if (!hostedZone) return [];
  const { id, asked } = hostedZone;
  if (asked.notAsked !== undefined) return [{ aspect, verdict: 'not-asked', message: `hosted zone ${id}: not asked, as ${asked.notAsked}` }];
  const found = asked.answer;
  if (!found) {
    return [{ aspect, verdict, cause: 'missing-zone', message: `hosted zone ${id} does not exist`, fix: `use the ID of the public hosted zone of ${zone.name ?? name}` }];
  }
  const label = `hosted zone ${id} (${found.name})`;
  if (found.isPrivate) {
    return [{ aspect, verdict, cause: 'private-zone', message: `${label} is private, and ACM asks public DNS`, fix: `use the ID of the public hosted zone of ${found.name}` }];
  }
  if (!isWithinZone(name, found.name)) {
    return [{ aspect, verdict, cause: 'other-zone', message: `${name} is outside of ${label}`, fix: `use the hosted zone that contains ${name}` }];
  }
  return [...delegation(label, found, hostedZone, zone), ...full(label, found)];
}

function delegation(label: string, found: HostedZone, { sharesAddress }: HostedZoneFacts, zone: NameFacts['zone']): Diagnosis[] {
  if (zone.isSilent || zone.broken || zone.name === undefined) return [];
  const servers = found.nameServers.join(', ');
  if (zone.name !== found.name && isWithinZone(zone.name, found.name)) {
    return [{
      aspect,
      verdict,
      cause: 'other-zone',
      message: `${label} delegates ${zone.name} to ${zone.servers.join(', ')}, which the internet asks`,
      fix: `use the hosted zone of ${zone.name}, or create the validation record there`,
    }];
  }
  if (zone.name !== found.name) {
    // it can be a zone of its own
    if (zone.unanswered.includes(found.name)) {
      return [{ aspect, verdict: 'unanswered', message: `no answer from DNS for the name servers of ${found.name}, so that its delegation to ${label} is not known` }];
    }
    return [{
      aspect,
      verdict,
      cause: 'missing-delegation',
      message: `${found.name} is not delegated to ${label}: the internet asks ${isOfUser(zone) ? `the zone ${zone.name}` : 'no zone of yours'}`,
      fix: isOfUser(zone)
        ? `add NS records for ${found.name} to the zone ${zone.name}: ${servers}`
        : `set the name servers at the registrar of ${found.name}: ${servers}`,
    }];
  }
  if (zone.servers.length === 0) {
    return [{ aspect, verdict: 'unanswered', message: `the delegation of ${found.name} to ${label} is not known, as DNS does not tell its name servers` }];
  }
  if (found.nameServers.some((server) => zone.servers.includes(server)) || sharesAddress === true) {
    return [{ aspect, verdict: 'right', message: `${label} is the zone that the internet asks` }];
  }
  if (found.nameServers.length === 0) return [];
  return [{
    aspect,
    verdict: sharesAddress === undefined ? 'doubtful' : verdict,
    cause: 'other-delegation',
    message: `${found.name} is delegated to ${zone.servers.join(', ')}, and ${label} is at ${servers}`,
    fix: `set the name servers of ${label} at the registrar or in the parent zone, or create the validation record where the internet asks`,
  }];
}

function full(label: string, { records }: HostedZone): Diagnosis[] {
  return records === undefined || records < RECORDS_QUOTA ? [] : [{
    aspect,
    verdict: 'doubtful',
    cause: 'full-zone',
    message: `${label} has ${records} records, and the quota is ${RECORDS_QUOTA} unless it was raised`,
    fix: 'remove records, or request a higher quota of records per hosted zone',
  }];
}
