// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless each address or CNAME record has a name and type of its own in its hosted zone.
 *
 * It checks the rule `record-name` of `CertificateChecks` alone, for the construct that you add it to and everything beneath it,
 * Stages too.
 *
 * @example
 * import { RecordNameCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new RecordNameCheck());
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_ResourceRecordSet.html
 */
export class RecordNameCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('record-name', props);
  }
}
