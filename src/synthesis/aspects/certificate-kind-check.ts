// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless the certificate is public, private or imported as its consumer needs it.
 *
 * It checks the rule `certificate-kind` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { CertificateKindCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new CertificateKindCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
 */
export class CertificateKindCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('certificate-kind', props);
  }
}
