// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless ACM validates the certificate by DNS, so that it issues and renews it without a person.
 *
 * It checks the rule `validation-method` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { ValidationMethodCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ValidationMethodCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html
 */
export class ValidationMethodCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('validation-method', props);
  }
}
