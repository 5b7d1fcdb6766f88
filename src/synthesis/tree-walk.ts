import type { CfnResource } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { acknowledgementMeantBy, Acknowledgements, constructsThatAcknowledgeFor, OTHER_WARNINGS, writtenId } from './acknowledgements';
import type { RuleSettings } from './rule-settings';
import type { Finding } from '../checks/finding';
import { Judge } from '../checks/judge';
import { obstacleText } from '../checks/obstacle-text';
import { PREFIX } from '../checks/rule';
import { EVERY_RULE_ID, RULES, RULE_IDS } from '../checks/rules';
import { Severity } from '../checks/severity';
import { insteadOfRule } from '../checks/unknown-rule';
import { typeOf } from '../core-internals';
import { fixWithReason } from '../names/acknowledgement';
import type { ConstructTree } from '../readers/tree/construct-tree';
import type { TreeResource } from '../readers/tree/tree-resource';

/** A finding with its construct. */
export interface ConstructFinding extends Finding {
  readonly construct: CfnResource;
  readonly resource: TreeResource;

  /** The id of the warning, if core would silence that of the rule: it applies an acknowledgement without a reason too. */
  readonly warningId?: string;
}

const UNUSED = 'unused-';
const UNKNOWN = 'unknown-';
const ACKNOWLEDGEMENT_WARNINGS = [UNUSED, UNKNOWN];

/** An acknowledgement that silences nothing. */
export interface UnusedAcknowledgement {
  readonly construct: IConstruct;

  /** The id of the warning about it. */
  readonly id: string;
  readonly message: string;
}

/** What one walk over the tree finds. */
export interface TreeFindings {
  readonly findings: readonly ConstructFinding[];
  readonly acknowledged: readonly ConstructFinding[];
  readonly unused: readonly UnusedAcknowledgement[];
  readonly acknowledgements: Acknowledgements;
  readonly unjudged: readonly UnjudgedConstruct[];
}

/** A construct whose resource is not judged completely. */
export interface UnjudgedConstruct {
  readonly construct: CfnResource;
  readonly resource: TreeResource;

  /** Why not. */
  readonly message: string;
}

/** Whether the caller reports what a rule finds at a construct. */
export type IsResponsible = (construct: IConstruct, ruleId: string) => boolean;

/** Judges every resource beneath the scopes in one walk, also in Stages. */
export function walkTree(tree: ConstructTree, scopes: readonly IConstruct[], settings: RuleSettings, isResponsible: IsResponsible): TreeFindings {
  const judge = new Judge(settings.rules.filter((rule) => settings.severityOf(rule.id) !== Severity.OFF));
  const unusedIds = new Map<IConstruct, Set<string>>();
  const misspelt: UnusedAcknowledgement[] = [];
  const acknowledgements = new Acknowledgements();
  const { resources } = tree.constructsBelow(scopes, (construct) => {
    const here = acknowledgements.at(construct);
    if (!here) return;
    unusedIds.set(construct, new Set([...here.withReason].flatMap((id) => id.startsWith(PREFIX) ? id.slice(PREFIX.length) : [])));
    misspelt.push(...misspeltAcknowledgements(construct, [...here.withReason, ...here.withoutReason]));
  });

  const unjudged: UnjudgedConstruct[] = [];
  const all = resources.filter((construct) => judge.looksAt(typeOf(construct))).flatMap((construct): ConstructFinding[] => {
    const resource = tree.glanceAt(construct);
    const { findings: found, obstacles } = judge.judgement(resource);
    if (obstacles.length > 0) unjudged.push({ construct, resource, message: `${resource.path} is not judged completely, as ${obstacleText(obstacles)}` });
    return found.map((finding) => ({
      ...finding, construct, resource, severity: settings.severityOf(finding.rule) ?? finding.severity,
    }));
  });

  const [acknowledged, findings] = partition(all, ({ construct, rule }) => {
    const acknowledging = acknowledgements.acknowledging(construct, rule);
    acknowledging.forEach((scope) => unusedIds.get(scope)?.delete(rule));
    return acknowledging.length > 0;
  });
  const isReported = ({ construct, rule }: ConstructFinding) => isResponsible(construct, rule);
  // While lookups are missing or something lies beyond a limit, an acknowledged finding may be one that is not judged.
  const judgesAll = tree.dummyValues.isEmpty && unjudged.length === 0;
  const unused = [...unusedIds].flatMap(([construct, ids]) =>
    [...ids].flatMap((id) => unusedAcknowledgement(construct, id, settings, isResponsible) ?? []))
    .filter(({ id }) => judgesAll || !id.startsWith(UNUSED));
  return {
    findings: findings.filter((each) => isReported(each) && !isWarnedByConstruct(each)).map((each) => withReason(each, acknowledgements)),
    acknowledged: acknowledged.filter(isReported),
    // A single check does not know the rules of the other checks.
    unused: settings.rules.length < RULES.length ? unused : [...unused, ...misspelt],
    acknowledgements,
    unjudged: unjudged.filter(({ construct }) => settings.rules.some((rule) => isResponsible(construct, rule.id))),
  };
}

/** If a finding is acknowledged without a reason, its fix says that this does not apply. */
function withReason(finding: ConstructFinding, acknowledgements: Acknowledgements): ConstructFinding {
  const { construct, rule, fix } = finding;
  const scope = acknowledgements.givingNoReason(construct, rule);
  return scope ? { ...finding, warningId: UNUSED + rule, fix: fixWithReason(fix, scope.node.path, PREFIX + rule) } : finding;
}

/** Whether a construct of this library adds the same warning already, and the finding is only a warning. */
function isWarnedByConstruct({ construct, message, severity }: ConstructFinding): boolean {
  if (severity !== Severity.WARNING) return false;
  return constructsThatAcknowledgeFor(construct).some(({ node }) => node.metadata.some(({ data }) => typeof data === 'string' && data.startsWith(message)));
}

function unusedAcknowledgement(
  construct: IConstruct, ruleId: string, settings: RuleSettings, isResponsible: IsResponsible,
): UnusedAcknowledgement | undefined {
  if (!RULE_IDS.includes(ruleId)) {
    // A single check does not know the rules of the other checks, and synthesis does not ask those of the command line and of the hook.
    if (settings.rules.length < RULES.length || isWarning(ruleId) || EVERY_RULE_ID.includes(ruleId)) return undefined;
    return { construct, id: `${UNKNOWN}${ruleId}`, message: `there is no rule ${PREFIX}${ruleId} to acknowledge: ${insteadOfRule(ruleId, PREFIX)}` };
  }
  const isJudged = settings.rules.some((rule) => rule.id === ruleId) && settings.severityOf(ruleId) !== Severity.OFF;
  if (!isJudged || !isResponsible(construct, ruleId)) return undefined;
  return {
    construct,
    id: `${UNUSED}${ruleId}`,
    message: `nothing here breaks ${PREFIX}${ruleId}: remove its acknowledgement, or move it to the construct that breaks the rule`,
  };
}

function misspeltAcknowledgements(construct: IConstruct, ids: readonly string[]): UnusedAcknowledgement[] {
  return ids.flatMap((id) => {
    const meant = acknowledgementMeantBy(id);
    if (meant === undefined) return [];
    const message = `there is no rule ${writtenId(id)} to acknowledge: write "${meant}"`;
    return [{ construct, id: `${UNKNOWN}${meant.slice(PREFIX.length)}`, message }];
  });
}

function isWarning(id: string): boolean {
  return OTHER_WARNINGS.includes(id) || ACKNOWLEDGEMENT_WARNINGS.some((prefix) => id.startsWith(prefix));
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  const [left, right]: [T[], T[]] = [[], []];
  items.forEach((item) => (belongs(item) ? left : right).push(item));
  return [left, right];
}
