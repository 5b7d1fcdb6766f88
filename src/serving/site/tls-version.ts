import { Token } from 'aws-cdk-lib';
import { SecurityPolicyProtocol } from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import { TLS_POLICY_SLOTS } from '../../catalog/tls-policies';
import { isLookedUpLater } from '../../lookups';

/** Refuses a security policy of CloudFront that accepts versions older than TLS 1.2. */
export function assertTls12(policy: SecurityPolicyProtocol, scope: Construct): void {
  if (Token.isUnresolved(policy) || isLookedUpLater(policy, scope)) return;
  const old = TLS_POLICY_SLOTS.find(({ type }) => type === 'AWS::CloudFront::Distribution')?.old[policy];
  if (old === undefined) return;
  throw new Error(`minimumProtocolVersion "${policy}" accepts ${old}, and SecureSite requires TLS 1.2 or newer: `
    + 'leave minimumProtocolVersion out, or write SecurityPolicyProtocol.TLS_V1_2_2021 for older clients');
}
