import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { nameCoverage } from '../../checks/rules/name-coverage';

/**
 * An Aspect that fails synthesis when clients call the consumer of a certificate by a name that the certificate is not for. Stages
 * below the construct that it is added to are reached too. It is the rule `name-coverage` of `CertificateChecks`, alone.
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
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(nameCoverage, props.severity);
  }
}
