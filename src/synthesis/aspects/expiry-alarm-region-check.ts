import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { expiryAlarmRegion } from '../../checks/rules/expiry-alarm-region';

/**
 * An Aspect that fails synthesis when an alarm on the days to expiry of a certificate is in another region than the certificate.
 * Stages below the construct that it is added to are reached too. It is the rule `expiry-alarm-region` of `CertificateChecks`, alone.
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
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(expiryAlarmRegion, props.severity);
  }
}
