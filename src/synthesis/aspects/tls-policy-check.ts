import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { tlsPolicy } from '../../checks/rules/tls-policy';

/**
 * An Aspect that warns when clients are offered a protocol older than TLS 1.2. Stages below the construct that it is added to are
 * reached too. It is the rule `tls-policy` of `CertificateChecks`, alone.
 *
 * @example
 * import { TlsPolicyCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new TlsPolicyCheck());
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html
 */
export class TlsPolicyCheck extends RuleAspect {
  /**
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(tlsPolicy, props.severity);
  }
}
