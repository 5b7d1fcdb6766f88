// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless the service takes certificates with this key algorithm.
 *
 * It checks the rule `key-algorithm` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { KeyAlgorithmCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new KeyAlgorithmCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
 */
export class KeyAlgorithmCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('key-algorithm', props);
  }
}
