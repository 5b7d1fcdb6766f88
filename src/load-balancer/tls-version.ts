import { Token } from 'aws-cdk-lib';
import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { LOAD_BALANCER_POLICIES } from '../catalog/tls-policies';

/** Refuses a security policy that is known to speak less than TLS 1.2. */
export function assertTls12(policy: SslPolicy): void {
  if (!Token.isUnresolved(policy) && Object.hasOwn(LOAD_BALANCER_POLICIES, policy)) {
    throw new Error(`the security policy "${policy}" allows TLS below 1.2: `
      + `leave sslPolicy out for "${SslPolicy.TLS13_12_RES_PQ}", or take SslPolicy.RECOMMENDED_TLS for older TLS 1.2 clients`);
  }
}
