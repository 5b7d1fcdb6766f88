// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless CloudFormation can write a record for each validation option of the certificate.
 *
 * It checks the rule `validation-options` of `CertificateChecks` alone, for the construct that you add it to and everything beneath
 * it, Stages too.
 *
 * @example
 * import { ValidationOptionsCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ValidationOptionsCheck());
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html
 */
export class ValidationOptionsCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('validation-options', props);
  }
}
