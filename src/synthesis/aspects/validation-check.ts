import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { validation } from '../../checks/rules/validation';

/**
 * An Aspect that fails synthesis when ACM refuses the names of a certificate, or would wait for their validation in vain. Stages below
 * the construct that it is added to are reached too. It is the rule `validation` of `CertificateChecks`, alone.
 *
 * @example
 * import { ValidationCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ValidationCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export class ValidationCheck extends RuleAspect {
  /**
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(validation, props.severity);
  }
}
