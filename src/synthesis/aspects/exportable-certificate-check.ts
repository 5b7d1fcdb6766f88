// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless a certificate of the app that is handed to a machine can be exported.
 *
 * It checks the rule `exportable-certificate` of `CertificateChecks` alone, for the construct that you add it to and everything
 * beneath it, Stages too.
 *
 * @example
 * import { ExportableCertificateCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ExportableCertificateCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html
 */
export class ExportableCertificateCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('exportable-certificate', props);
  }
}
