import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { supportedService } from '../../checks/rules/supported-service';

/**
 * An Aspect that fails synthesis when a certificate is given to a service, or a property of one, that does not take it. Stages below the
 * construct that it is added to are reached too. It is the rule `supported-service` of `CertificateChecks`, alone.
 *
 * @example
 * import { SupportedServiceCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new SupportedServiceCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html
 */
export class SupportedServiceCheck extends RuleAspect {
  /**
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(supportedService, props.severity);
  }
}
