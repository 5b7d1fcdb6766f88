// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless the property takes certificates of this kind, and the service takes them in this partition.
 *
 * It checks the rule `supported-service` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
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
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('supported-service', props);
  }
}
