// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless clients are offered TLS 1.2 and newer only.
 *
 * It checks the rule `tls-policy` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it, Stages
 * too.
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
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('tls-policy', props);
  }
}
