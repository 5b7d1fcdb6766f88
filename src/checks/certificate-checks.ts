import type { IConstruct } from 'constructs';
import { RULE_IDS, RULES } from './rules';
import { allowedNames } from './rules/allowed-names';
import { addRun } from './run';
import type { Severity } from './severity';

/**
 * What the checks do with what they find.
 */
export interface CertificateChecksProps {
  /**
   * What a rule does, by the id of the rule, such as `certificate-region`. An unknown id is refused.
   *
   * @default - an error where the deployment cannot work or its outcome can never do its job, else a warning
   */
  readonly severity?: { [ruleId: string]: Severity };

  /**
   * The names for which certificates may be requested below the scope: `www.example.com` allows that name alone, `*.corp.example` each
   * name below `corp.example`, however deep. A certificate for another name breaks the rule `allowed-names`.
   *
   * @default - certificates may be requested for any name
   */
  readonly allowedDomains?: string[];
}

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
    const severities = props.severity ?? {};
    const unknown = Object.keys(severities).find((id) => !RULE_IDS.includes(id));
    if (unknown !== undefined) throw new Error(`there is no rule "${unknown}": the rules are ${RULE_IDS.join(', ')}`);
    const rules = props.allowedDomains ? [...RULES, allowedNames(props.allowedDomains)] : RULES;
    addRun({ scope, rules, severityOf: (id) => severities[id] });
  }

  private constructor() {}
}
