// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless ACM issues certificates with the key algorithm that is requested.
 *
 * It checks the rule `requestable-key` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { RequestableKeyCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new RequestableKeyCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html
 */
export class RequestableKeyCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('requestable-key', props);
  }
}
