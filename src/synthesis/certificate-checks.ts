import type { IConstruct } from 'constructs';
import type { CertificateChecksProps } from './certificate-checks-props';
import { CERTIFICATE_CHECKS_INPUTS } from './check-inputs';
import { ruleSettings } from './rule-settings';
import { addValidationRun } from './validation-run';
import { construct } from '../input/cdk';
import { checkArgument, checkProps } from '../input/check';
import { namingPlace } from '../input/owner';

/**
 * Checks that fail synthesis if a certificate is wired to a service, region or account for which the deployment cannot work. They examine every
 * certificate beneath the scope: those of this library, of CDK and of others, created or imported. They create no resources and cost one walk over the tree.
 *
 * A value that is known only at deployment (a parameter, an imported value, the region of a stack without `env`) is not judged.
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
   * Makes synthesis fail if a rule does not hold beneath the scope, also in Stages and in constructs that are added later: `app.synth()` throws,
   * and `cdk synth` exits with 1.
   *
   * To silence one rule in one place, acknowledge it at the consumer of the certificate or at a construct above it:
   * `Validations.of(distribution).acknowledge({ id: 'cdk-acm::certificate-region', reason: 'why it is right here' })`.
   *
   * If checks are applied to a scope and also to a scope inside it, the inner settings apply there. If they are applied twice to one scope, the last
   * settings apply.
   *
   * @param scope the App, a Stage, a stack or any other construct
   * @param props severities and allowed domains; throws if they name an unknown rule
   */
  public static apply(scope: IConstruct, props: CertificateChecksProps = {}): void {
    checkArgument('CertificateChecks.apply()', 'scope', scope, construct('app'));
    checkProps('CertificateChecks.apply()', props, CERTIFICATE_CHECKS_INPUTS, scope);
    addValidationRun({ scope, ...namingPlace('CertificateChecks.apply()', () => ruleSettings(props, scope)) });
  }

  private constructor() {
    throw new Error('CertificateChecks has no instances: write CertificateChecks.apply(app)');
  }
}
