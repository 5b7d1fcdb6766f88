// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless each rule of a listener has a priority of its own.
 *
 * It checks the rule `listener-priority` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { ListenerPriorityCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ListenerPriorityCheck());
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html
 */
export class ListenerPriorityCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('listener-priority', props);
  }
}
