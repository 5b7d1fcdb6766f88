// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless each certificate has an alarm on its days to expiry.
 *
 * It checks the rule `expiry-alarm` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { ExpiryAlarmCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ExpiryAlarmCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
 */
export class ExpiryAlarmCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('expiry-alarm', props);
  }
}
