// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless if CloudFormation writes a validation record for one name of the certificate, it writes one for each.
 *
 * It checks the rule `validation-record` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { ValidationRecordCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ValidationRecordCheck());
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-certificatemanager-certificate-domainvalidationoption.html
 */
export class ValidationRecordCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('validation-record', props);
  }
}
