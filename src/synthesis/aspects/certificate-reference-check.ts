// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless a stack that reads the certificate of another stack gets the new one when it is replaced.
 *
 * It checks the rule `certificate-reference` of `CertificateChecks` alone, for the construct that you add it to and everything beneath
 * it, Stages too.
 *
 * @example
 * import { CertificateReferenceCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new CertificateReferenceCheck());
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-importvalue.html
 */
export class CertificateReferenceCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('certificate-reference', props);
  }
}
