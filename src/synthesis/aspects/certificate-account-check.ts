import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { certificateAccount } from '../../checks/rules/certificate-account';

/**
 * An Aspect that fails synthesis when a certificate, its consumer or the hosted zone that validates it is in another account. Stages
 * below the construct that it is added to are reached too. It is the rule `certificate-account` of `CertificateChecks`, alone.
 *
 * @example
 * import { CertificateAccountCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new CertificateAccountCheck());
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html
 */
export class CertificateAccountCheck extends RuleAspect {
  /**
   * @param props how it behaves
   */
  constructor(props: SingleCheckProps = {}) {
    super(certificateAccount, props.severity);
  }
}
