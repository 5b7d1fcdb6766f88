import { Token } from 'aws-cdk-lib';
import { SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { TLS_POLICY_SLOTS } from '../../catalog/tls-policies';
import { Input, oneOfOrToken } from '../../input/input';
import { isLookedUpLater } from '../../lookups';

const OLD = TLS_POLICY_SLOTS.find(({ type }) => type === 'AWS::CloudFront::Distribution')?.old ?? {};

const SUPPORTED = oneOfOrToken('SecurityPolicyProtocol', Object.fromEntries(
  Object.entries(SecurityPolicyProtocol).filter(([, policy]) => !Object.hasOwn(OLD, policy)).reverse()));

/** What the prop for the policy takes. Old policies pass, because their refusal says more. */
export const MINIMUM_PROTOCOL_VERSION: Input = {
  ...SUPPORTED,
  mistakeIn: (value, at) => typeof value === 'string' && Object.hasOwn(OLD, value) ? undefined : SUPPORTED.mistakeIn(value, at),
};

/** Refuses a security policy of CloudFront that accepts versions older than TLS 1.2. */
export function assertTls12(policy: SecurityPolicyProtocol, scope: Construct): void {
  if (Token.isUnresolved(policy) || isLookedUpLater(policy, scope)) return;
  const old = Object.hasOwn(OLD, policy) ? OLD[policy] : undefined;
  if (old === undefined) return;
  throw new Error(`minimumProtocolVersion "${policy}" accepts ${old}, and SecureSite requires TLS 1.2 or newer: `
    + 'leave minimumProtocolVersion out, or write SecurityPolicyProtocol.TLS_V1_2_2021 for older clients');
}
