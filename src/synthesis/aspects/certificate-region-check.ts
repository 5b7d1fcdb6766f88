// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless the certificate is in the region where its consumer looks for it.
 *
 * It checks the rule `certificate-region` of `CertificateChecks` alone, for the construct that you add it to and everything beneath
 * it, Stages too.
 *
 * @example
 * import { CertificateRegionCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new CertificateRegionCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html
 */
export class CertificateRegionCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('certificate-region', props);
  }
}
