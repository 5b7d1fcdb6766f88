// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless the hosted zone that validates a name is public and contains that name.
 *
 * It checks the rule `validation-zone` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { ValidationZoneCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ValidationZoneCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html
 */
export class ValidationZoneCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('validation-zone', props);
  }
}
