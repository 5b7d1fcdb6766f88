import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { NOT_JUDGED } from '../checks/obstacle-text';
import { PREFIX } from '../checks/rule';
import { EVERY_RULE_ID } from '../checks/rules';
import { isMap } from '../deployment/intrinsics';
import { isReason } from '../names/acknowledgement';
import { nearest } from '../names/nearest';
import { originalOf, standInAround } from '../readers/tree/stand-in';

/** Warnings that the constructs give and no rule does. They are acknowledged in the same way. */
export const WARNINGS_OF_CONSTRUCTS: readonly string[] = [
  'access-logs-bucket-policy', 'access-logs-key-policy', 'certificates-per-load-balancer-quota', 'enclave-role-account', 'site-bucket-policy', 'site-key-policy',
  'support-stack-name', 'support-stack-size', 'topic-policy', 'trust-store-quota', 'unknown-region', 'unwatched-certificate',
];

/** All warnings that no rule gives. */
export const OTHER_WARNINGS: readonly string[] = [...WARNINGS_OF_CONSTRUCTS, NOT_JUDGED];

/** The IDs of the rules of this library that are acknowledged at this very construct, without the prefix. */
export function acknowledgedAt(construct: IConstruct): readonly string[] {
  return acknowledgementsAt(construct).filter(({ id, reason }) => id.startsWith(PREFIX) && isReason(reason)).map(({ id }) => id.slice(PREFIX.length));
}

/** The nearest construct at which a rule is acknowledged for this one without a reason. */
export function constructThatGivesNoReason(construct: IConstruct, ruleId: string): IConstruct | undefined {
  return constructsThatAcknowledgeFor(construct).reverse().find((scope) =>
    acknowledgementsAt(scope).some(({ id, reason }) => id === PREFIX + ruleId && !isReason(reason)));
}

/** A rule that is acknowledged, of whatever library. */
export interface Acknowledgement {
  readonly id: string;

  /** A text, unless the app is in JavaScript. */
  readonly reason: unknown;
}

/** What is acknowledged at this very construct. */
export function acknowledgementsAt(construct: IConstruct): readonly Acknowledgement[] {
  let found = NONE;
  // Asked of every construct of the app, so it makes nothing for those that have none, and loads nothing of core for an app without any.
  for (const { type, data } of construct.node.metadata) {
    if (!isMap(data) || type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY) continue;
    found = [...found, ...Object.entries(data).map(([id, reason]) => ({ id, reason }))];
  }
  return found;
}

const NONE: readonly Acknowledgement[] = [];

/** The prefix that core adds to an ID without one. */
const WITHOUT_PREFIX = /^Annotation::/;

/** The ID to acknowledge in place of one that lacks the prefix of this library, or has another spelling of it. */
export function acknowledgementMeantBy(id: string): string | undefined {
  if (id.startsWith(PREFIX)) return undefined;
  const [, prefix, rule] = /^(.*?)[^a-z]*([^:/.]*)$/i.exec(id.replace(WITHOUT_PREFIX, '')) ?? [];
  const isOurs = prefix.replace(/[^a-z]/gi, '').toLowerCase() === 'cdkacm';
  if (!isOurs && prefix !== '') return undefined;
  const known = [...EVERY_RULE_ID, ...OTHER_WARNINGS];
  const meant = isOurs ? nearest(rule, known) : known.find((each) => each === rule);
  return meant === undefined ? undefined : PREFIX + meant;
}

/** An ID as the app wrote it. */
export function writtenId(id: string): string {
  return id.replace(WITHOUT_PREFIX, '');
}

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
