// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless the hosted zone that validates a name is in the account of the certificate.
 *
 * It checks the rule `validation-zone-account` of `CertificateChecks` alone, for the construct that you add it to and everything
 * beneath it, Stages too.
 *
 * @example
 * import { ValidationZoneAccountCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ValidationZoneAccountCheck());
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
 */
export class ValidationZoneAccountCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('validation-zone-account', props);
  }
}
