// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless what needs a certificate has exactly one.
 *
 * It checks the rule `required-certificate` of `CertificateChecks` alone, for the construct that you add it to and everything beneath
 * it, Stages too.
 *
 * @example
 * import { RequiredCertificateCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new RequiredCertificateCheck());
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html
 */
export class RequiredCertificateCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('required-certificate', props);
  }
}
