import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { keyAlgorithm } from '../../checks/rules/key-algorithm';

/**
 * An Aspect that fails synthesis when a certificate asks for a key that ACM does not issue, or that its consumer does not take. Stages
 * below the construct that it is added to are reached too. It is the rule `key-algorithm` of `CertificateChecks`, alone.
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
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(keyAlgorithm, props.severity);
  }
}
