import { placed } from '../../deployment/property';
import { shownSpelling } from '../../names/name-spelling';
import { earlierClaimant, severityBetween, type Claimant } from '../claims';
import { identifiersOf, RECORD_TYPES, recordClaims, recordLabel, recordsIn, routesOf, routingPoliciesOf } from '../record-names';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * A hosted zone has one record set for a name and type, unless a routing policy tells several apart.
 */
export const recordName: Rule = {
  id: 'record-name',
  holds: 'each address or CNAME record has a name and type of its own in its hosted zone',
  severity: Severity.ERROR,
  why: 'Route 53 refuses a second record set with the same name and type, unless both have the same routing policy and different SetIdentifiers: ' +
    'with latency routing also different regions, with geolocation routing different locations, and with failover routing one is PRIMARY and the other one SECONDARY. ' +
    'It also refuses any other record beside a CNAME record. The deployment fails with "it already exists". Between two stacks it is a warning, because one of them ' +
    'may be deployed instead of the other.',
  leaves: 'Records of other types than A, AAAA and CNAME, names and hosted zones that are known only at deployment, two records of which one gives the ID ' +
    'of its hosted zone and the other one its name, pairs of routing policies that AWS does not document (of geoproximity, multivalue answer and ' +
    'IP-based), and elements of one record set group with the same name and type.',
  sources: [
    'https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html',
    'https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeResourceRecordSets.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/ResourceRecordTypes.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-weighted.html',
  ],
  judgeResource: { types: RECORD_TYPES, judge: (resource) => recordsIn(resource).flatMap(withUsedName) },
};

const earlierRecord = earlierClaimant({ types: RECORD_TYPES, claimantsIn: recordsIn, claimsOf: recordClaims });

function withUsedName(record: Claimant): ResourceProblem[] {
  const earlier = earlierRecord(record);
  if (!earlier) return [];
  const { resource, within } = record;
  const earlierPath = earlier.resource.path === resource.path ? 'another one of its records' : earlier.resource.path;
  const [policy, earlierPolicy] = [record, earlier].map((each) => routingPoliciesOf(each)[0]);
  const property = 'positions' in within ? placed('RecordSets[].Name', within.positions) : 'Name';
  const severity = severityBetween(record, earlier);
  if (policy && earlierPolicy && policy !== earlierPolicy) {
    return [{
      property,
      message: `${resource.path} gives the record ${recordLabel(record)} ${policy.name} routing, but ${earlierPath} already gives ${recordLabel(earlier)} `
        + `${earlierPolicy.name} routing in the same hosted zone`,
      fix: 'give both records the same routing policy',
      severity,
    }];
  }
  const [[identifier], [earlierIdentifier]] = [record, earlier].map(identifiersOf);
  const [route] = policy ? routesOf(record, policy) : [];
  if (policy && route && identifier !== earlierIdentifier) {
    return [{
      property: property.replace('Name', policy.property),
      message: `${resource.path} gives the record ${recordLabel(record)} ${policy.name} routing for ${shownSpelling(route)}, but ${earlierPath} already does`,
      fix: `give one of the two records another ${policy.property}, or keep only one of them`,
      severity,
    }];
  }
  const instead = policy && earlierPolicy ? {
    fix: 'keep one of the two records, or give both SetIdentifiers that differ: in aliasRecordOptions, give another setIdentifier or leave it out',
    templateFix: 'keep one of the two records, or give both SetIdentifiers that differ',
  } : {
    fix: 'keep one of the two records: give one construct other domainNames, or set its aliasRecords to false; to share the name '
      + 'between load balancers, give both aliasRecordOptions; other records that share one need a routing policy, with SetIdentifiers that differ',
    templateFix: 'keep one of the two records, or give both a routing policy with SetIdentifiers that differ',
  };
  return [{
    property,
    message: `${resource.path} writes the record ${recordLabel(record)}, but ${earlierPath} already writes ${recordLabel(earlier)} in the same hosted zone`,
    ...instead,
    severity,
  }];
}
