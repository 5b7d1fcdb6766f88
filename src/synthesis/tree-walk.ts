import { CfnResource, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { acknowledgedAt, acknowledgers, answerable, WARNINGS_OF_CONSTRUCTS } from './acknowledgements';
import { Judge, type Finding } from '../checks/judge';
import { PREFIX, type Rule } from '../checks/rule';
import { RULE_IDS, RULES } from '../checks/rules';
import { Severity } from '../checks/severity';
import { typeOf } from '../core-internals';
import type { ConstructTree, TreeResource } from '../readers/tree/construct-tree';

/** Rules, with what the user wants them to do. */
export interface Demand {
  readonly rules: readonly Rule[];

  /** What the user wants a rule to do, if anything. */
  severityOf(ruleId: string): Severity | undefined;
}

/** A finding with the construct that has it. */
export interface Located extends Finding {
  readonly construct: CfnResource;
  readonly resource: TreeResource;
}

const UNUSED = 'unused-';
const UNKNOWN = 'unknown-';
const IDLE = [UNUSED, UNKNOWN];

/** An acknowledgement that silences nothing. */
export interface Idle {
  readonly construct: IConstruct;

  /** What to call the fact that it silences nothing, as the id of a warning. */
  readonly id: string;
  readonly message: string;
}

/** What the rules find below some constructs. */
export interface Survey {
  readonly findings: readonly Located[];
  readonly acknowledged: readonly Located[];
  readonly idle: readonly Idle[];
}

/** Says whether it is for the asker to answer a rule at a construct. */
export type Answers = (construct: IConstruct, ruleId: string) => boolean;

/** One walk over everything below the scopes, also over Stages. */
export function survey(tree: ConstructTree, scopes: readonly IConstruct[], demand: Demand, answers: Answers): Survey {
  const judge = new Judge(demand.rules.filter((rule) => demand.severityOf(rule.id) !== Severity.OFF));
  const untouched = new Map<IConstruct, Set<string>>();
  const resources: CfnResource[] = [];
  const stacks: Stack[] = [];
  const visit = (construct: IConstruct) => {
    const ids = acknowledgedAt(construct);
    if (ids.length > 0) untouched.set(construct, new Set(ids));
    if (CfnResource.isCfnResource(construct)) {
      if (judge.looksAt(typeOf(construct))) resources.push(construct);
    } else if (Stack.isStack(construct)) {
      stacks.push(construct);
    }
    construct.node.children.forEach(visit);
  };
  scopes.forEach(visit);
  tree.foundStacks(scopes, stacks);

  const located = resources.flatMap((construct): Located[] => {
    const resource = tree.glanceAt(construct);
    return judge.judge(resource).map((finding) => ({
      ...finding, construct, resource, severity: demand.severityOf(finding.rule) ?? finding.severity,
    }));
  });

  const [acknowledged, findings] = partition(located, ({ construct, rule }) => {
    const silencers = acknowledgers(construct, rule);
    silencers.forEach((silencer) => untouched.get(silencer)?.delete(rule));
    return silencers.length > 0;
  });
  const answered = ({ construct, rule }: Located) => answers(construct, rule);
  // While lookups are missing, an acknowledged finding may be one that cannot be judged yet.
  const judgesAll = tree.dummyValues.isEmpty;
  const idle = [...untouched].flatMap(([construct, ids]) => [...ids].flatMap((id) => idleness(construct, id, demand, answers) ?? []))
    .filter(({ id }) => judgesAll || !id.startsWith(UNUSED));
  return { findings: findings.filter((finding) => answered(finding) && !isSaid(finding)), acknowledged: acknowledged.filter(answered), idle };
}

/** Whether a construct of this library warns of it in the same words already, and no more than a warning is wanted. */
function isSaid({ construct, message, severity }: Located): boolean {
  if (severity !== Severity.WARNING) return false;
  return answerable(construct).some(({ node }) => node.metadata.some(({ data }) => typeof data === 'string' && data.startsWith(message)));
}

function idleness(construct: IConstruct, ruleId: string, demand: Demand, answers: Answers): Idle | undefined {
  if (!RULE_IDS.includes(ruleId)) {
    // A single check does not know what others are asked.
    if (demand.rules.length < RULES.length || isWarning(ruleId)) return undefined;
    return { construct, id: `${UNKNOWN}${ruleId}`, message: `there is no rule ${PREFIX}${ruleId} to acknowledge: the rules are ${RULE_IDS.join(', ')}` };
  }
  const asked = demand.rules.some((rule) => rule.id === ruleId) && demand.severityOf(ruleId) !== Severity.OFF;
  if (!asked || !answers(construct, ruleId)) return undefined;
  return {
    construct,
    id: `${UNUSED}${ruleId}`,
    message: `nothing here breaks ${PREFIX}${ruleId}: take its acknowledgement away, or move it to the construct that does`,
  };
}

function isWarning(id: string): boolean {
  return WARNINGS_OF_CONSTRUCTS.includes(id) || IDLE.some((prefix) => id.startsWith(prefix));
}

function partition<T>(items: readonly T[], belongs: (item: T) => boolean): [T[], T[]] {
  const [left, right]: [T[], T[]] = [[], []];
  items.forEach((item) => (belongs(item) ? left : right).push(item));
  return [left, right];
}
