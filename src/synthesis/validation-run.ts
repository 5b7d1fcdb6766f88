import { Annotations, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { survey, type Demand } from './tree-walk';
import { findingText } from '../checks/finding-text';
import { PREFIX } from '../checks/rule';
import { Severity } from '../checks/severity';
import { ConstructTree } from '../readers/tree/construct-tree';

/** Rules that are to hold below a construct. */
export interface Run extends Demand {
  readonly scope: IConstruct;
}

const RUNS = new WeakMap<IConstruct, Run[]>();
const FINISHED = new WeakSet<Run>();

/**
 * Makes synthesis fail when a rule does not hold below the scope. By a validation, as that alone fails an app whose stacks are in
 * Stages: these are synthesized before the Aspects of the app are asked, and errors that are added to them later go unread.
 */
export function addRun(run: Run): void {
  RUNS.set(run.scope, [...RUNS.get(run.scope) ?? [], run]);
  run.scope.node.addValidation({ validate: () => validate(run) });
}

/** Whether a run has answered this rule for this construct already. */
export function isAnswered(construct: IConstruct, ruleId: string): boolean {
  const run = governor(construct, ruleId);
  return run !== undefined && FINISHED.has(run);
}

/** What core calls when it validates the tree: a message makes synthesis fail. */
function validate(run: Run): string[] {
  const tree = new ConstructTree(run.scope.node.root);
  const { findings, idle } = survey(tree, [run.scope], run, (construct, ruleId) => governor(construct, ruleId) === run);
  const [errors, warnings] = [Severity.ERROR, Severity.WARNING].map((severity) => findings.filter((finding) => finding.severity === severity));
  warnings.forEach((finding) => warn(run, finding.construct, finding.rule, findingText(finding)));
  idle.forEach((each) => warn(run, each.construct, each.id, each.message));
  FINISHED.add(run);
  return errors.length > 0 ? [report(errors.map(findingText), idle.map(({ construct, message }) => `at ${construct.node.path}: ${message}`))] : [];
}

/** Of several runs that ask a rule about one construct, the nearest one answers: what is set for a stack counts there. */
function governor(construct: IConstruct, ruleId: string): Run | undefined {
  const runs = construct.node.scopes.reverse()
    .flatMap((scope) => (RUNS.get(scope) ?? []).filter((each) => each.rules.some((rule) => rule.id === ruleId)).reverse());
  return runs[0];
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

/** Errors end synthesis before anybody reads warnings, so what may explain them stands beside them. */
function report(errors: string[], notes: string[]): string {
  const count = errors.length === 1 ? 'one certificate is' : `${errors.length} certificates are`;
  return `cdk-acm: ${count} wired wrong\n\n${[...errors, ...notes].join('\n\n')}\n`;
}
