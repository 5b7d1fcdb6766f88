import { Validations } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { dummyValuesAround } from '../lookups';
import { ABOVE_NAMES_QUOTA, DEFAULT_NAMES_QUOTA } from '../names/domain-name';

/** Warns whether checks are applied or not: in the words of the rule `names-quota` and as that, so that both are acknowledged at once. */
export function warnAboveQuota(owner: Construct, names: string[]): void {
  if (names.length <= DEFAULT_NAMES_QUOTA) return;
  // Names that the CDK CLI has yet to look up may turn out to be the same.
  const dummies = dummyValuesAround(owner);
  if (names.filter((name) => !dummies.isIn(name)).length > DEFAULT_NAMES_QUOTA) Validations.of(owner).addWarning('cdk-acm::names-quota', ABOVE_NAMES_QUOTA);
}
