// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless the CA of a private certificate can issue it.
 *
 * It checks the rule `issuing-authority` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { IssuingAuthorityCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new IssuingAuthorityCheck());
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/short-lived-certificates.html
 */
export class IssuingAuthorityCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('issuing-authority', props);
  }
}
