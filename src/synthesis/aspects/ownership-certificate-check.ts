// Written by `npx projen aspects` from src/checks/rules: edit the rule there.
import { RuleAspect, type SingleCheckProps } from './rule-aspect';

/**
 * An Aspect that fails synthesis unless an API domain name with mutual TLS and a private or imported certificate has a public
 * certificate that proves its ownership.
 *
 * It checks the rule `ownership-certificate` of `CertificateChecks` alone, for the construct that you add it to and everything beneath
 * it, Stages too.
 *
 * @example
 * import { OwnershipCertificateCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new OwnershipCertificateCheck());
 *
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/rest-api-mutual-tls.html
 */
export class OwnershipCertificateCheck extends RuleAspect {
  /**
   * @param props what the check does with its findings
   */
  constructor(props: SingleCheckProps = {}) {
    super('ownership-certificate', props);
  }
}
