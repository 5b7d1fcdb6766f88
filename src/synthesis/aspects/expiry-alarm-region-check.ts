// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless an alarm on the days to expiry is in the region of the certificate.
 *
 * It checks the rule `expiry-alarm-region` of `CertificateChecks` alone, for the construct that you add it to and everything beneath
 * it, Stages too.
 *
 * @example
 * import { ExpiryAlarmRegionCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new ExpiryAlarmRegionCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/cloudwatch-metrics.html
 */
export class ExpiryAlarmRegionCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('expiry-alarm-region', props);
  }
}
