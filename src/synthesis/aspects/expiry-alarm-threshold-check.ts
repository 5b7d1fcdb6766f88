// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless an alarm on the days to expiry does not fire while ACM renews the certificate in time.
 *
 * It checks the rule `expiry-alarm-threshold` of `CertificateChecks` alone, for the construct that you add it to and everything
 * beneath it, Stages too.
 *
 * @example
 * import { ExpiryAlarmThresholdCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ExpiryAlarmThresholdCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
 */
export class ExpiryAlarmThresholdCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('expiry-alarm-threshold', props);
  }
}
