import { CLASSIC_POLICIES, TLS_POLICY_SLOTS, type TlsPolicySlot } from '../../catalog/tls-policies';
import type { Resource } from '../../deployment/deployment';
import { readText } from '../../deployment/follow';
import { grouped } from '../../deployment/grouped';
import { isPresent, placed, valuesAt } from '../../deployment/property';
import { stands } from '../binding';
import { classicPolicies } from '../classic-policies';
import { CLASSIC_LOAD_BALANCER } from '../load-balancers';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * TLS 1.0 and 1.1 are deprecated since March 2021 (RFC 8996).
 */
export const tlsPolicy: Rule = {
  id: 'tls-policy',
  holds: 'clients are offered TLS 1.2 and newer only',
  severity: Severity.WARNING,
  why: 'TLS 1.0 and 1.1 are deprecated since March 2021 (RFC 8996). A listener without a policy accepts both: the default of CloudFormation and CDK is ' +
    'ELBSecurityPolicy-2016-08.',
  leaves: 'Policies that are newer than this library, services for which AWS does not document the default, and ' +
    'distributions with the certificate of CloudFront, which ignore the property.',
  sources: [
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
    'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-custom-domain-tls-version.html',
  ],
  judgeResource: {
    types: [...new Set([...TLS_POLICY_SLOTS.map(({ type }) => type), CLASSIC_LOAD_BALANCER])],
    judge: (resource) => resource.type === CLASSIC_LOAD_BALANCER
      ? onClassic(resource)
      : (SLOTS_BY_TYPE.get(resource.type) ?? []).flatMap((slot) => tooOld(resource, slot)),
  },
};

/** The policy in the property of a resource, or its default. */
interface Policy {
  readonly property: string;
  readonly policy?: string;
  readonly isWritten: boolean;
}

const SLOTS_BY_TYPE = grouped(TLS_POLICY_SLOTS, ({ type }) => type);

function tooOld(resource: Resource, slot: TlsPolicySlot): ResourceProblem[] {
  const { old, better, service, needs } = slot;
  if (needs && !needs.some((property) => isPresent(resource, property))) return [];
  return policiesIn(resource, slot).flatMap(({ property, policy, isWritten }) => {
    if (policy === undefined || !Object.hasOwn(old, policy)) return [];
    const name = slot.option ?? nameOf(property);
    return [{
      property,
      message: `${service} accepts ${old[policy]} from its clients, because ${said(name, policy, isWritten)}`,
      fix: `set ${name} to ${better}, or another policy from TLS 1.2 on`,
    }];
  });
}

function policiesIn(resource: Resource, slot: TlsPolicySlot): Policy[] {
  const found = valuesAt(resource, slot.property);
  if (found.length === 0) {
    if (!stands(resource, { where: slot.absentWhere ?? slot.where }, [])) return [];
    return [{ property: slot.property, policy: slot.absent, isWritten: false }];
  }
  return found.filter(({ positions }) => stands(resource, slot, positions)).map(({ value, stack, positions }) => ({
    property: placed(slot.property, positions),
    policy: readText(value, stack),
    isWritten: true,
  }));
}

function onClassic(resource: Resource): ResourceProblem[] {
  return classicPolicies(resource).filter(({ lowest }) => lowest !== undefined).map(({ property, policy, lowest }) => ({
    property,
    message: `the load balancer accepts ${lowest} from its clients, because ${said(nameOf(property), policy ?? CLASSIC_POLICIES.absent, policy !== undefined)}`,
    fix: `give the listener a policy with the Reference-Security-Policy ${CLASSIC_POLICIES.better}, or move to an Application Load Balancer`,
  }));
}

function said(name: string, policy: string, isWritten: boolean): string {
  return isWritten ? `its ${name} is ${policy}` : `it names no ${name}, which means ${policy}`;
}

function nameOf(property: string): string {
  return property.slice(property.lastIndexOf('.') + 1);
}
