// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless a distribution with aliases has a certificate.
 *
 * It checks the rule `alias-certificate` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { AliasCertificateCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new AliasCertificateCheck());
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html
 */
export class AliasCertificateCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('alias-certificate', props);
  }
}
