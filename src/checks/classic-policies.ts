import { CLASSIC_POLICIES } from '../catalog/tls-policies';
import type { Resource } from '../deployment/deployment';
import { readText } from '../deployment/follow';
import { grouped } from '../deployment/grouped';
import { placed, textAt, valuesAt, type Found } from '../deployment/property';

/** How old a protocol a listener of a Classic Load Balancer speaks. */
export interface ClassicPolicy {
  readonly property: string;

  /** The policy that says so, when the listener has one of its own. */
  readonly policy?: string;

  /** The lowest protocol below TLS 1.2; undefined when there is none, or it is known at deployment only. */
  readonly lowest?: string;
}

/** Attributes of a custom policy, from the lowest protocol up. */
const PROTOCOLS = { 'Protocol-SSLv3': 'SSL 3.0', 'Protocol-TLSv1': 'TLS 1.0', 'Protocol-TLSv1.1': 'TLS 1.1' };

/**
 * What the encrypted listeners of a Classic Load Balancer speak.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-ssl-security-policy.html
 */
export function classicPolicies(resource: Resource): ClassicPolicy[] {
  const named = policiesOf(resource);
  const known = new Map<Found, Pick<ClassicPolicy, 'policy' | 'lowest'>>();
  return valuesAt(resource, 'Listeners[]').filter((listener) => isEncrypted(listener)).map((listener) => {
    const property = placed('Listeners[].PolicyNames', listener.positions);
    const own = valuesAt(listener, 'PolicyNames[]').map(({ value, stack }) => named(readText(value, stack)));
    const types = own.map((policy) => policy && textAt(policy, 'PolicyType', ''));
    const negotiation = own[types.indexOf('SSLNegotiationPolicyType')];
    if (negotiation) {
      const protocols = known.get(negotiation) ?? spoken(negotiation);
      known.set(negotiation, protocols);
      return { property, ...protocols };
    }
    // A listener can have policies of other types, such as stickiness. An unknown one may be the relevant one.
    return types.includes(undefined) ? { property } : { property, lowest: CLASSIC_POLICIES.old[CLASSIC_POLICIES.absent] };
  });
}

/** The policies of a load balancer by their names. They are read when the first listener has one. */
function policiesOf(resource: Resource): (name: string | undefined) => Found | undefined {
  let policies: Map<string | undefined, Found[]> | undefined;
  return (name) => {
    policies ??= grouped(valuesAt(resource, 'Policies[]'), (policy) => textAt(policy, 'PolicyName', ''));
    return name === undefined ? undefined : policies.get(name)?.[0];
  };
}

function isEncrypted(listener: Found): boolean {
  return ['HTTPS', 'SSL'].includes(textAt(listener, 'Protocol', '')?.toUpperCase() ?? '');
}

function spoken(policy: Found): Pick<ClassicPolicy, 'policy' | 'lowest'> {
  const attributes = valuesAt(policy, 'Attributes[]');
  const valueOf = (name: string) => attributes.filter((each) => textAt(each, 'Name', '') === name).map((each) => textAt(each, 'Value', ''))[0];
  const predefined = valueOf('Reference-Security-Policy');
  if (predefined !== undefined) {
    return { policy: predefined, lowest: Object.hasOwn(CLASSIC_POLICIES.old, predefined) ? CLASSIC_POLICIES.old[predefined] : undefined };
  }
  const protocol = Object.entries(PROTOCOLS).find(([name]) => valueOf(name) === 'true');
  return { policy: textAt(policy, 'PolicyName', ''), lowest: protocol?.[1] };
}
