import type { Certificate } from './certificate';
import type { ResourceProblem } from './rule';
import type { Severity } from './severity';
import type { Resource } from '../deployment/deployment';
import type { Scenario } from '../deployment/scenarios';

/** A rule that does not hold, with where. */
export interface Finding extends ResourceProblem {
  /** The ID of the rule. */
  readonly rule: string;
  readonly resource: Resource;

  /** The certificate in the property, where the finding is about one. */
  readonly certificate?: Certificate;

  /** The condition under which the rule does not hold, such as `when parameter Stage is "prod"`; undefined if it never holds. */
  readonly when?: string;

  /** The severity, unless the user sets another one. */
  readonly severity: Severity;
}

/** A finding in one scenario. */
export interface FindingInScenario extends Finding {
  readonly scenario: Scenario;
}
