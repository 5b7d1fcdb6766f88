import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { IConstruct } from 'constructs';
import { OLD_LOAD_BALANCER_POLICIES } from '../../catalog/tls-policies';
import { isKnown } from '../../lookups';

/**
 * How AWS names its policies from TLS 1.2 on: with the lowest version that they speak.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
const FROM_TLS_1_2 = /^ELBSecurityPolicy-(TLS13|TLS|FS)-1-[23]-/;

/** Refuses a security policy unless it is known to require TLS 1.2 or newer. An unknown policy may be an old one. */
export function assertTls12(policy: SslPolicy, scope: IConstruct): void {
  if (FROM_TLS_1_2.test(policy) || !isKnown(policy, scope)) return;
  const problem = Object.hasOwn(OLD_LOAD_BALANCER_POLICIES, policy) ? 'allows TLS below 1.2' : 'is unknown and may allow TLS below 1.2';
  throw new Error(`sslPolicy "${policy}" ${problem}: `
    + `leave sslPolicy out for "${SslPolicy.TLS13_12_RES_PQ}", or take SslPolicy.RECOMMENDED_TLS for older TLS 1.2 clients`);
}
