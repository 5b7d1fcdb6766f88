import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { NOT_JUDGED } from '../checks/obstacle-text';
import { PREFIX } from '../checks/rule';
import { isMap } from '../deployment/intrinsics';
import { originalOf, standInAround } from '../readers/tree/stand-in';

/** Warnings that the constructs give and no rule does. They are acknowledged in the same way. */
export const WARNINGS_OF_CONSTRUCTS: readonly string[] = [
  'certificates-per-load-balancer-quota', 'support-stack-name', 'support-stack-size', 'unknown-region',
];

/** All warnings that no rule gives. */
export const OTHER_WARNINGS: readonly string[] = [...WARNINGS_OF_CONSTRUCTS, NOT_JUDGED];

/** The ids of the rules of this library that are acknowledged at this very construct, without the prefix. */
export function acknowledgedAt(construct: IConstruct): readonly string[] {
  let ids = NONE;
  // Asked of every construct of the app, so it makes nothing for those that have none.
  for (const { type, data } of construct.node.metadata) {
    if (type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY || !isMap(data)) continue;
    ids = [...ids, ...Object.keys(data).filter((id) => id.startsWith(PREFIX)).map((id) => id.slice(PREFIX.length))];
  }
  return ids;
}

const NONE: readonly string[] = [];

/** The constructs at which a rule is acknowledged for this one. */
export function acknowledgingConstructs(construct: IConstruct, ruleId: string): IConstruct[] {
  return constructsThatAcknowledgeFor(construct).filter((scope) => acknowledgedAt(scope).includes(ruleId));
}

/** The constructs at which an acknowledgement applies to this one: its scopes, and, for a stand-in, those of its original. */
export function constructsThatAcknowledgeFor(construct: IConstruct): IConstruct[] {
  const standIn = standInAround(construct);
  const original = standIn && originalOf(standIn);
  return [...new Set([...construct.node.scopes, ...original ? original.node.scopes : []])];
}
