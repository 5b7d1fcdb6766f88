import { Annotations, CfnResource, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { acknowledgedAt, acknowledgers } from './acknowledgements';
import { ConstructTree } from './construct-tree';
import { findingText } from './finding-text';
import { Judge, type Finding } from './judge';
import { PREFIX, type Rule } from './rule';
import { RULE_IDS, RULES } from './rules';
import { Severity } from './severity';

/** Rules that are to hold below a construct. */
export interface Run {
  readonly scope: IConstruct;
  readonly rules: readonly Rule[];

  /** What the user wants a rule to do, if anything. */
  severityOf(ruleId: string): Severity | undefined;
}

/** A finding with the construct that has it. */
interface Located {
  readonly construct: IConstruct;
  readonly finding: Finding;
}

const RUNS = new WeakMap<IConstruct, Run[]>();

/**
 * Makes synthesis fail when a rule does not hold below the scope. By a validation, as that alone fails an app whose stacks are in
 * Stages: these are synthesized before the Aspects of the app are asked, and errors that are added to them later go unread.
 */
export function addRun(run: Run): void {
  RUNS.set(run.scope, [...RUNS.get(run.scope) ?? [], run]);
  run.scope.node.addValidation({ validate: () => validate(run) });
}

/** What core calls when it validates the tree: a message makes synthesis fail. */
function validate(run: Run): string[] {
  const { located, acknowledged } = look(run);
  const errors: string[] = [];
  for (const { construct, finding } of located) {
    const silencers = acknowledgers(construct, finding.rule);
    silencers.forEach((silencer) => acknowledged.get(silencer)?.delete(finding.rule));
    if (silencers.length > 0 || !governs(run, construct, finding.rule)) continue;
    if ((run.severityOf(finding.rule) ?? finding.severity) === Severity.WARNING) warn(run, construct, finding.rule, findingText(finding));
    else errors.push(findingText(finding));
  }
  for (const [construct, ids] of acknowledged) ids.forEach((id) => warnOfUnused(run, construct, id));
  return errors.length > 0 ? [report(errors)] : [];
}

/** One walk over everything below the scope, also over Stages. */
function look(run: Run): { located: Located[]; acknowledged: Map<IConstruct, Set<string>> } {
  const judge = new Judge(run.rules.filter((rule) => run.severityOf(rule.id) !== Severity.OFF));
  const tree = new ConstructTree(run.scope.node.root);
  const located: Located[] = [];
  const acknowledged = new Map<IConstruct, Set<string>>();
  const visit = (construct: IConstruct) => {
    const ids = acknowledgedAt(construct);
    if (ids.length > 0) acknowledged.set(construct, new Set(ids));
    if (CfnResource.isCfnResource(construct) && judge.looksAt(construct.cfnResourceType)) {
      judge.judge(tree.resourceOf(construct)).forEach((finding) => located.push({ construct, finding }));
    }
    construct.node.children.forEach(visit);
  };
  visit(run.scope);
  return { located, acknowledged };
}

/** Of several runs that ask a rule about one construct, the nearest one answers: what is set for a stack counts there. */
function governs(run: Run, construct: IConstruct, ruleId: string): boolean {
  const nearest = construct.node.scopes.reverse()
    .flatMap((scope) => (RUNS.get(scope) ?? []).filter((each) => each.rules.some((rule) => rule.id === ruleId)).reverse());
  return nearest[0] === run;
}

function warnOfUnused(run: Run, construct: IConstruct, id: string): void {
  if (!RULE_IDS.includes(id)) {
    if (run.rules.length < RULES.length) return;
    warn(run, construct, id, `there is no rule ${PREFIX}${id} to acknowledge: the rules are ${RULE_IDS.join(', ')}`);
  } else if (governs(run, construct, id) && run.severityOf(id) !== Severity.OFF) {
    warn(run, construct, `unused-${id}`, `nothing here breaks ${PREFIX}${id}: take its acknowledgement away, or move it to the construct that does`);
  }
}

/** A warning at the construct; when its Stage is synthesized already and nobody reads it there, on standard error. */
function warn(run: Run, construct: IConstruct, id: string, text: string): void {
  if (stageOf(construct) === stageOf(run.scope)) Annotations.of(construct).addWarningV2(`${PREFIX}${id}`, text);
  else process.stderr.write(`[Warning at /${construct.node.path}] ${text}\n`);
}

/** The Stage that is synthesized with this construct: the construct itself, if it is one. */
function stageOf(construct: IConstruct): Stage | undefined {
  return Stage.isStage(construct) ? construct : Stage.of(construct);
}

function report(errors: string[]): string {
  const count = errors.length === 1 ? 'one certificate is' : `${errors.length} certificates are`;
  return `cdk-acm: ${count} wired wrong\n\n${errors.join('\n\n')}\n`;
}
