// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless browsers trust the certificate of a public endpoint.
 *
 * It checks the rule `public-trust` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { PublicTrustCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new PublicTrustCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-private.html
 */
export class PublicTrustCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('public-trust', props);
  }
}
