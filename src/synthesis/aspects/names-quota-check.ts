// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless the certificate has no more names than an account may use without a quota increase.
 *
 * It checks the rule `names-quota` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { NamesQuotaCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new NamesQuotaCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html
 */
export class NamesQuotaCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('names-quota', props);
  }
}
