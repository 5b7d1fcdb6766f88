// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless CloudFront reaches a load balancer over HTTPS by a name that a certificate can cover.
 *
 * It checks the rule `origin-name` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { OriginNameCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new OriginNameCheck());
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/http-502-bad-gateway.html
 */
export class OriginNameCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('origin-name', props);
  }
}
