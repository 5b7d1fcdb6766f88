import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { certificateKind } from '../../checks/rules/certificate-kind';

/**
 * An Aspect that fails synthesis when a certificate is not public, private or imported as its consumer needs it. Stages below the
 * construct that it is added to are reached too. It is the rule `certificate-kind` of `CertificateChecks`, alone.
 *
 * @example
 * import { CertificateKindCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new CertificateKindCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html
 */
export class CertificateKindCheck extends RuleAspect {
  /**
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(certificateKind, props.severity);
  }
}
