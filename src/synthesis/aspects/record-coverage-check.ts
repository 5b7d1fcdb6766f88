// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless a load balancer has a certificate for each name that DNS records of the app give it.
 *
 * It checks the rule `record-coverage` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { RecordCoverageCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new RecordCoverageCheck());
 *
 * @see https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/routing-to-elb-load-balancer.html
 */
export class RecordCoverageCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('record-coverage', props);
  }
}
