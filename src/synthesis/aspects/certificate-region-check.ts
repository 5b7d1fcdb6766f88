import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { certificateRegion } from '../../checks/rules/certificate-region';

/**
 * An Aspect that fails synthesis when a certificate is not in the region where its consumer looks for it. Stages below the construct
 * that it is added to are reached too. It is the rule `certificate-region` of `CertificateChecks`, alone.
 *
 * @example
 * import { CertificateRegionCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new CertificateRegionCheck());
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
 */
export class CertificateRegionCheck extends RuleAspect {
  /**
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(certificateRegion, props.severity);
  }
}
