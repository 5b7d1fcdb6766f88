// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless the certificate covers each name by which clients call its consumer.
 *
 * It checks the rule `name-coverage` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { NameCoverageCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new NameCoverageCheck());
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html
 */
export class NameCoverageCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('name-coverage', props);
  }
}
