import { RECORD_TARGETS, type RecordTarget } from '../../catalog/record-targets';
import type { Resource } from '../../deployment/deployment';
import { follow, readText } from '../../deployment/follow';
import { placed, textAt, valuesAt, type Found } from '../../deployment/property';
import { covers, normalizeDomainName } from '../../names/domain-name';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const RECORD = 'AWS::Route53::RecordSet';
const RECORD_GROUP = 'AWS::Route53::RecordSetGroup';

/**
 * A name in DNS leads to an endpoint, which has to have this name.
 */
export const recordTarget: Rule = {
  id: 'record-target',
  holds: 'an endpoint has each name that DNS records of the app give it',
  severity: Severity.WARNING,
  why: 'A record leads clients to a distribution or an API by a name, and the endpoint answers only for its own names: CloudFront returns 403 for a name ' +
    'that is not one of its aliases, and its certificate does not cover it. The deployment succeeds, and each request fails.',
  leaves: 'Names that are known only at deployment, wildcard records above a name of the endpoint, distributions whose tenants have the names, and load ' +
    'balancers, which have no names: see record-coverage.',
  sources: [
    ...new Set(RECORD_TARGETS.map(({ source }) => source)),
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-cloudfront-distribution.html',
  ],
  judgeResource: {
    types: [RECORD, RECORD_GROUP],
    judge: (resource) => resource.type === RECORD
      ? withoutName(resource, resource, 'Name')
      : valuesAt(resource, 'RecordSets[]').flatMap((record) => withoutName(resource, record, placed('RecordSets[].Name', record.positions))),
  },
};

/** An endpoint of the app, with its facts. */
interface Target {
  readonly endpoint: Resource;
  readonly facts: RecordTarget;
}

function withoutName(resource: Resource, record: Resource | Found, property: string): ResourceProblem[] {
  const [target, another] = targetsOf(record);
  const written = target && !another ? textAt(record, 'Name', '') : undefined;
  const names = written ? namesOf(target) : undefined;
  if (!written || !names) return [];
  const name = normalizeDomainName(written.replace('\\052', '*'));
  const { endpoint, facts } = target;
  if (names.some((each) => covers(each, name) || isBelow(each, name) || (facts.wildcardsAtAnyDepth && isBelow(name, each)))) return [];
  return [{
    property,
    message: `${resource.path} leads ${name} to ${endpoint.path}, which does not answer for it: ${facts.service} knows only its ${facts.called}` +
      `${names.length > 0 ? ` ${names.join(', ')}` : ', and it has none'}`,
    fix: `add ${name} to the names of ${endpoint.path} and to its certificate, or let the record lead elsewhere`,
    templateFix: `add ${name} to ${facts.called} of ${endpoint.path} and to its certificate, or let the record lead elsewhere`,
    about: [[name], [endpoint.path], names],
  }];
}

/** Whether a name is below a wildcard, at any depth: a wildcard record can lead many names, and an alias of CloudFront can answer for many. */
function isBelow(name: string, wildcard: string): boolean {
  return wildcard.startsWith('*.') && name.endsWith(wildcard.slice(1));
}

/** The endpoints of this app to which a record leads: by alias, or by CNAME. */
function targetsOf(record: Resource | Found): Target[] {
  return ['AliasTarget.DNSName', 'ResourceRecords[]'].flatMap((path) => valuesAt(record, path))
    .flatMap(({ value, stack }) => follow(value, stack)).flatMap((target): Target[] => {
      if (target === 'unknown' || !('resource' in target)) return [];
      const { resource: endpoint, attribute } = target;
      const facts = RECORD_TARGETS.find(({ type, attributes }) => type === endpoint.type && attributes.includes(attribute));
      return facts ? [{ endpoint, facts }] : [];
    });
}

/** The names of an endpoint; undefined when some of them are known at deployment only. */
function namesOf({ endpoint, facts }: Target): string[] | undefined {
  if (facts.onlyIf && textAt(endpoint, facts.onlyIf.property, facts.onlyIf.is) !== facts.onlyIf.is) return undefined;
  const names = facts.names.flatMap((path) => valuesAt(endpoint, path)).map(({ value, stack }) => readText(value, stack));
  return names.includes(undefined) ? undefined : names.flatMap((name) => name === undefined ? [] : [normalizeDomainName(name)]);
}
