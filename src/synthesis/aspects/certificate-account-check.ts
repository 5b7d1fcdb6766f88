// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless a certificate and its consumer are in one account.
 *
 * It checks the rule `certificate-account` of `CertificateChecks` alone, for the construct that you add it to and everything beneath
 * it, Stages too.
 *
 * @example
 * import { CertificateAccountCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new CertificateAccountCheck());
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-limits.html
 */
export class CertificateAccountCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('certificate-account', props);
  }
}
