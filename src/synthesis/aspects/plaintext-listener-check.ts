import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { plaintextListener } from '../../checks/rules/plaintext-listener';

/**
 * An Aspect that warns when a load balancer listens to HTTP and does more than redirect to HTTPS. Stages below the construct that it
 * is added to are reached too. It is the rule `plaintext-listener` of `CertificateChecks`, alone.
 *
 * @example
 * import { PlaintextListenerCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new PlaintextListenerCheck());
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/application/create-https-listener.html
 */
export class PlaintextListenerCheck extends RuleAspect {
  /**
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(plaintextListener, props.severity);
  }
}
