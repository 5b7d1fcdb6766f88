import { Token } from 'aws-cdk-lib';
import { SslPolicy } from 'aws-cdk-lib/aws-elasticloadbalancingv2';

/**
 * Names of the security policies with which a load balancer still speaks TLS 1.0 or 1.1.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
const BEFORE_TLS_1_2 = /^ELBSecurityPolicy-(2015-05|2016-08|TLS-1-[01]-|TLS13-1-[01]-|FS-1-1-|FS-2018-06)/;

/** Refuses a security policy that is known to speak less than TLS 1.2. */
export function assertTls12(policy: SslPolicy): void {
  if (!Token.isUnresolved(policy) && BEFORE_TLS_1_2.test(policy)) {
    throw new Error(`the security policy "${policy}" allows TLS below 1.2: `
      + `leave sslPolicy out for "${SslPolicy.TLS13_12_RES_PQ}", or take SslPolicy.RECOMMENDED_TLS for older TLS 1.2 clients`);
  }
}
