// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless an alarm on the days to expiry fires when few days are left.
 *
 * It checks the rule `expiry-alarm-operator` of `CertificateChecks` alone, for the construct that you add it to and everything beneath
 * it, Stages too.
 *
 * @example
 * import { ExpiryAlarmOperatorCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ExpiryAlarmOperatorCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
 */
export class ExpiryAlarmOperatorCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('expiry-alarm-operator', props);
  }
}
