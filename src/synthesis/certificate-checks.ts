import type { IConstruct } from 'constructs';
import { ruleSettings, type CertificateChecksProps } from './certificate-checks-props';
import { CERTIFICATE_CHECKS_INPUTS } from './check-inputs';
import { addValidationRun } from './validation-run';
import { construct } from '../input/cdk';
import { checkArgument, checkProps } from '../input/check';

/**
 * Checks that fail synthesis when a certificate is wired to a service, region or account with which the deployment cannot work: for every
 * certificate below the scope, whoever created or imported it. They create nothing, and cost one walk over the tree.
 *
 * What is known at deployment only (parameters, imported values, stacks without a region) is not judged.
 *
 * @example
 * import { CertificateChecks } from 'cdk-acm';
 *
 * const app = new App();
 * CertificateChecks.apply(app);
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-services.html
 */
export class CertificateChecks {
  /**
   * Makes synthesis fail when a rule does not hold below the scope. Stages are reached, also those that are added later, and so
   * `app.synth()` throws and `cdk synth` exits with 1 wherever the stack is.
   *
   * To silence one rule at one place, and only there, acknowledge it at the consumer of the certificate or above it:
   * `Validations.of(distribution).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'why it is right here' })`.
   *
   * Where checks are applied to a scope and again to a scope inside it, the inner ones count there.
   *
   * @param scope the app, or a Stage, a stack or any other construct
   * @param props what the rules do; an unknown rule id throws
   */
  public static apply(scope: IConstruct, props: CertificateChecksProps = {}): void {
    checkArgument('CertificateChecks.apply()', 'scope', scope, construct('app'));
    checkProps('CertificateChecks.apply()', props, CERTIFICATE_CHECKS_INPUTS, scope);
    addValidationRun({ scope, ...ruleSettings(props) });
  }

  private constructor() {}
}
