// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless a custom domain name belongs to one distribution or API domain only.
 *
 * It checks the rule `endpoint-name` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { EndpointNameCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new EndpointNameCheck());
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/alternate-domain-names-move.html
 */
export class EndpointNameCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('endpoint-name', props);
  }
}
