import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isMap } from './intrinsics';
import { PREFIX } from './rule';

/** What the constructs of this library warn of by themselves, whether checks are applied or not. It is acknowledged in the same way. */
export const WARNINGS_OF_CONSTRUCTS: readonly string[] = ['certificate-names-quota', 'certificates-per-load-balancer-quota'];

/** The ids of the rules of this library that are acknowledged at this very construct, without the prefix. */
export function acknowledgedAt(construct: IConstruct): string[] {
  return construct.node.metadata
    .filter((entry) => entry.type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY && isMap(entry.data))
    .flatMap((entry) => Object.keys(entry.data))
    .filter((id) => id.startsWith(PREFIX))
    .map((id) => id.slice(PREFIX.length));
}

/** The constructs, from this one up to the root, at which a rule is acknowledged. */
export function acknowledgers(construct: IConstruct, ruleId: string): IConstruct[] {
  return construct.node.scopes.filter((scope) => acknowledgedAt(scope).includes(ruleId));
}
