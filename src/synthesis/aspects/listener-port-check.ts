// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless each listener of a load balancer has a port of its own.
 *
 * It checks the rule `listener-port` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { ListenerPortCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ListenerPortCheck());
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateListener.html
 */
export class ListenerPortCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('listener-port', props);
  }
}
