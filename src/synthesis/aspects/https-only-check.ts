// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless clients use HTTPS: what accepts HTTP only redirects to HTTPS.
 *
 * It checks the rule `https-only` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it, Stages
 * too.
 *
 * @example
 * import { HttpsOnlyCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new HttpsOnlyCheck());
 *
 * @see https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html
 */
export class HttpsOnlyCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('https-only', props);
  }
}
