import { CLASSIC_POLICIES, TLS_POLICY_SLOTS, type TlsPolicySlot } from '../../catalog/tls-policies';
import type { Resource } from '../../deployment/deployment';
import { textAt } from '../../deployment/property';
import { classicPolicies } from '../classic-policies';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const CLASSIC = 'AWS::ElasticLoadBalancing::LoadBalancer';

/** Stands for a property that is not there, where AWS does not say what that means. */
const UNSAID = '';

/**
 * TLS 1.0 and 1.1 are deprecated since March 2021 (RFC 8996).
 */
export const tlsPolicy: Rule = {
  id: 'tls-policy',
  holds: 'clients are offered TLS 1.2 and newer only',
  severity: Severity.WARNING,
  why: 'TLS 1.0 and 1.1 are deprecated since March 2021 (RFC 8996). A listener without a policy speaks both: CloudFormation and CDK then ' +
    'take ELBSecurityPolicy-2016-08.',
  leaves: 'Policies that are newer than this library, and services for which AWS does not say what stands when the property is ' +
    'left out.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  ],
  judgeResource: {
    types: [...new Set([...TLS_POLICY_SLOTS.map(({ type }) => type), CLASSIC])],
    judge: (resource) => resource.type === CLASSIC
      ? onClassic(resource)
      : TLS_POLICY_SLOTS.filter(({ type }) => type === resource.type).flatMap((slot) => tooOld(resource, slot)),
  },
};

function tooOld(resource: Resource, { property, where, old, absent, better, service }: TlsPolicySlot): ResourceProblem[] {
  if (where && !where.values.includes(textAt(resource, where.property, UNSAID) ?? UNSAID)) return [];
  const written = textAt(resource, property, UNSAID);
  const policy = written === UNSAID ? absent : written;
  if (policy === undefined || !Object.hasOwn(old, policy)) return [];
  return [{
    property,
    message: `${service} speaks ${old[policy]} with its clients, as ${said(property, policy, written !== UNSAID)}`,
    fix: `set ${nameOf(property)} to ${better}, or another policy from TLS 1.2 on`,
  }];
}

function onClassic(resource: Resource): ResourceProblem[] {
  return classicPolicies(resource).filter(({ lowest }) => lowest !== undefined).map(({ property, policy, lowest }) => ({
    property,
    message: `the load balancer speaks ${lowest} with its clients, as ${said(property, policy ?? CLASSIC_POLICIES.absent, policy !== undefined)}`,
    fix: `give the listener a policy with the Reference-Security-Policy ${CLASSIC_POLICIES.better}, or move to an Application Load Balancer`,
  }));
}

function said(property: string, policy: string, isWritten: boolean): string {
  return isWritten ? `its ${nameOf(property)} is ${policy}` : `it names no ${nameOf(property)}, which means ${policy}`;
}

function nameOf(property: string): string {
  return property.slice(property.lastIndexOf('.') + 1);
}
