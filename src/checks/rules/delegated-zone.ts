import type { Resource } from '../../deployment/deployment';
import { placed } from '../../deployment/property';
import { WHY_PENDING } from '../../names/pending-validation';
import { CERTIFICATE } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';
import { validationZonesOf } from '../validation-zones';

/**
 * The rule applies where Route 53 and DNS are asked. It warns: the resolver of a company can give other answers than the one of ACM, and a
 * delegation can be set before the deployment.
 */
export const delegatedZone: Rule = {
  id: 'delegated-zone',
  holds: 'the hosted zone that validates a name is the one that the internet asks',
  severity: Severity.WARNING,
  why: 'ACM looks up validation records in public DNS. If the domain is delegated to other name servers than those of the hosted zone, ACM does not see ' +
    'the records in it: the deployment waits for up to 72 hours and then fails.',
  leaves: 'Hosted zones that the app creates, those of other accounts, and those that Route 53 or DNS was not asked about.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-DNS-validation.html',
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-name-servers-glue-records.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge: notDelegated },
};

function notDelegated(certificate: Resource): ResourceProblem[] {
  return validationZonesOf(certificate).flatMap(({ described, label, positions }): ResourceProblem[] => {
    const { name, isPrivate, nameServers = [], otherServers } = described ?? {};
    if (name === undefined || isPrivate !== false || nameServers.length === 0 || !otherServers) return [];
    const servers = nameServers.join(', ');
    const delegation = otherServers.length === 0 ? 'is not delegated' : `is delegated to ${otherServers.join(', ')}`;
    return [{
      property: placed('DomainValidationOptions[].HostedZoneId', positions),
      message: `"${name}" ${delegation}, and the hosted zone ${label} is at ${servers}: ACM does not see records in it`,
      fix: `set the name servers ${servers} at the registrar of "${name}", or as NS records in the zone above it, or use the hosted zone that the internet asks; `
        + WHY_PENDING,
    }];
  });
}
