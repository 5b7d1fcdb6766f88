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

/** What is acknowledged at one construct: rules of whatever library, by their IDs. */
export interface AcknowledgedHere {
  readonly withReason: ReadonlySet<string>;

  /** Core applies these too. */
  readonly withoutReason: ReadonlySet<string>;
}

/** What is acknowledged in an app. Each construct is read once, for all findings beneath it. */
export class Acknowledgements {
  private readonly read = new Map<IConstruct, AcknowledgedHere>();

  /** What is acknowledged at this very construct; undefined if nothing is. */
  public at(construct: IConstruct): AcknowledgedHere | undefined {
    const before = this.read.get(construct);
    if (before) return before;
    const found = acknowledgedHere(construct);
    if (found) this.read.set(construct, found);
    return found;
  }

  /** The constructs at which a rule is acknowledged for this one. */
  public acknowledging(construct: IConstruct, ruleId: string): IConstruct[] {
    return constructsThatAcknowledgeFor(construct).filter((scope) => this.at(scope)?.withReason.has(PREFIX + ruleId));
  }

  /** The nearest construct at which a rule is acknowledged for this one without a reason. */
  public givingNoReason(construct: IConstruct, ruleId: string): IConstruct | undefined {
    return constructsThatAcknowledgeFor(construct).reverse().find((scope) => this.at(scope)?.withoutReason.has(PREFIX + ruleId));
  }

  /** Whether core silences a rule at a construct: it looks from there up to the root, and knows nothing of the construct for which this one stands. */
  public areAppliedByCore({ node }: IConstruct, ruleId: string): boolean {
    return node.scopes.some((scope) => {
      const here = this.at(scope);
      return here?.withReason.has(PREFIX + ruleId) || here?.withoutReason.has(PREFIX + ruleId);
    });
  }
}

function acknowledgedHere(construct: IConstruct): AcknowledgedHere | undefined {
  let found: { readonly withReason: Set<string>; readonly withoutReason: Set<string> } | undefined;
  // Asked of every construct of the app, so it makes nothing for those that have none, and loads nothing of core for an app without any.
  for (const { type, data } of construct.node.metadata) {
    if (!isMap(data) || type !== Validations.ACKNOWLEDGED_RULES_METADATA_KEY) continue;
    found ??= { withReason: new Set(), withoutReason: new Set() };
    for (const [id, reason] of Object.entries(data)) found[isReason(reason) ? 'withReason' : 'withoutReason'].add(id);
  }
  return found;
}

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

/** The constructs at which an acknowledgement applies to this one: its scopes, and, for a stand-in, those of its original. */
export function constructsThatAcknowledgeFor(construct: IConstruct): IConstruct[] {
  const standIn = standInAround(construct);
  const original = standIn && originalOf(standIn);
  return [...new Set([...construct.node.scopes, ...original ? original.node.scopes : []])];
}
