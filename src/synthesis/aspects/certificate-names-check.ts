// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless ACM accepts the names of the certificate.
 *
 * It checks the rule `certificate-names` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { CertificateNamesCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new CertificateNamesCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
 */
export class CertificateNamesCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('certificate-names', props);
  }
}
