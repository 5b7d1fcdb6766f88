// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless a certificate is in a property that its resource uses.
 *
 * It checks the rule `certificate-property` of `CertificateChecks` alone, for the construct that you add it to and everything beneath
 * it, Stages too.
 *
 * @example
 * import { CertificatePropertyCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new CertificatePropertyCheck());
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-specify-certificate-for-custom-domain-name.html
 */
export class CertificatePropertyCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('certificate-property', props);
  }
}
