import { RuleAspect, type SingleCheckProps } from './rule-aspect';
import { ALLOWED_NAMES } from '../../checks/rules/allowed-names';
import { checkProps } from '../../input/check';
import { type Inputs, optional, required } from '../../input/input';
import { ALLOWED_DOMAINS, SEVERITY } from '../check-inputs';

/**
 * What the check of allowed names allows.
 */
export interface AllowedNamesCheckProps extends SingleCheckProps {
  /**
   * The names for which certificates may be requested: `www.example.com` allows that name alone, `*.corp.example` each name below
   * `corp.example`, however deep.
   */
  readonly allowedDomains: string[];
}

/**
 * An Aspect that fails synthesis when a certificate is requested for a name that is not allowed. Stages below the construct that it is
 * added to are reached too. It is the rule `allowed-names` of `CertificateChecks`, alone.
 *
 * @example
 * import { AllowedNamesCheck } from 'cdk-acm';
 *
 * const app = new App();
 * Aspects.of(app).add(new AllowedNamesCheck({ allowedDomains: ['*.corp.example'] }));
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-conditions.html
 */
export class AllowedNamesCheck extends RuleAspect {
  /**
   * @param props what is allowed, and how the check behaves; a pattern that is no domain name throws
   */
  constructor(props: AllowedNamesCheckProps) {
    super(ALLOWED_NAMES.id, props, domainsIn(props));
  }
}

const INPUTS: Inputs<AllowedNamesCheckProps> = { allowedDomains: required(ALLOWED_DOMAINS), severity: optional(SEVERITY) };

function domainsIn(props: AllowedNamesCheckProps): string[] {
  checkProps('AllowedNamesCheck', props, INPUTS);
  return props.allowedDomains;
}
