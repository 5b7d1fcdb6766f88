// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless a certificate that is handed to a machine is created in the app, which shows whether it can be exported.
 *
 * It checks the rule `exportable-certificate-arn` of `CertificateChecks` alone, for the construct that you add it to and everything
 * beneath it, Stages too.
 *
 * @example
 * import { ExportableCertificateArnCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ExportableCertificateArnCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html
 */
export class ExportableCertificateArnCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('exportable-certificate-arn', props);
  }
}
