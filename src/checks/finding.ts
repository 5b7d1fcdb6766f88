import type { Certificate } from './certificate';
import type { ResourceProblem } from './rule';
import type { Severity } from './severity';
import type { Resource } from '../deployment/deployment';

/** A rule that does not hold, with where. */
export interface Finding extends ResourceProblem {
  /** The ID of the rule. */
  readonly rule: string;
  readonly resource: Resource;

  /** The certificate in the property, where the finding is about one. */
  readonly certificate?: Certificate;

  /** The severity, unless the user sets another one. */
  readonly severity: Severity;
}
