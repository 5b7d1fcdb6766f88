// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that warns unless an endpoint has each name that DNS records of the app give it.
 *
 * It checks the rule `record-target` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { RecordTargetCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new RecordTargetCheck());
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html
 */
export class RecordTargetCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('record-target', props);
  }
}
