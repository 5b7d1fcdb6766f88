import type { Located, Resource } from '../../deployment/deployment';
import { placed, textAt, valuesAt, type Found } from '../../deployment/property';
import { covers, normalizeDomainName } from '../../names/domain-name';
import { loadBalancerNames } from '../load-balancer-names';
import { LOAD_BALANCER, resourcesAt } from '../load-balancers';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const RECORD = 'AWS::Route53::RecordSet';
const RECORD_GROUP = 'AWS::Route53::RecordSetGroup';

/**
 * A name in DNS leads to a load balancer, whose certificate has to cover it.
 */
export const recordCoverage: Rule = {
  id: 'record-coverage',
  holds: 'a load balancer has a certificate for each name that DNS records of the app give it',
  severity: Severity.WARNING,
  why: 'A record leads clients to the load balancer by its name, and they refuse a certificate that does not cover this name. A load ' +
    'balancer does not know its names, so the deployment succeeds, and each HTTPS request fails. Behind a Network Load Balancer that passes on TLS, the ' +
    'Application Load Balancer answers with its certificates.',
  leaves: 'Certificates that are given by their ARN, names that are known only at deployment, load balancers without an HTTPS or TLS listener, and ' +
    'Network Load Balancers that also pass TCP to targets other than an Application Load Balancer of the app, which may have certificates of their own.',
  sources: [
    'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/application-load-balancer-target.html',
  ],
  judgeResource: {
    types: [RECORD, RECORD_GROUP],
    judge: (resource) => resource.type === RECORD
      ? notCovered(resource, resource, 'Name')
      : valuesAt(resource, 'RecordSets[]').flatMap((record) => notCovered(resource, record, placed('RecordSets[].Name', record.positions))),
  },
};

function notCovered(resource: Resource, record: Resource | Found, property: string): ResourceProblem[] {
  const [loadBalancer, another] = targetsOf(record);
  const written = loadBalancer && !another ? textAt(record, 'Name', '') : undefined;
  const served = written ? loadBalancerNames(loadBalancer) : undefined;
  if (!written || !served) return [];
  const name = normalizeDomainName(written);
  if (served.names.some((each) => covers(each, name))) return [];
  return [{
    property,
    message: `${resource.path} leads ${name} to ${loadBalancer.path}, but the certificates there cover only ${served.names.join(', ')}`,
    fix: `add ${name} to the names of a certificate of ${served.listener.path}, or add a certificate for it (RegionalCertificate)`,
    templateFix: `add ${name} to the SubjectAlternativeNames of a certificate of ${served.listener.path}, or add a certificate for it`,
    about: [[name], [loadBalancer.path], [served.listener.path], served.names],
  }];
}

/**
 * The load balancers of this app to which a record leads: by alias, which has the hosted zone of the load balancer, or by CNAME.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-route53-recordset-aliastarget.html
 */
function targetsOf(record: Resource | Located): Resource[] {
  return ['AliasTarget.HostedZoneId', 'ResourceRecords[]'].flatMap((path) => resourcesAt(record, path, [LOAD_BALANCER]));
}
