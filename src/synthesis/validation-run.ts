import { Annotations, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { expectRun, warningsLostAfter } from './lost-warnings';
import { debugHint, lostWarningsText, refusalText, warningTexts } from './refusal-text';
import type { RuleSettings } from './rule-settings';
import { walkTree } from './tree-walk';
import { findingText } from '../checks/finding-text';
import { NOT_JUDGED } from '../checks/obstacle-text';
import { PREFIX } from '../checks/rule';
import { Severity } from '../checks/severity';
import { ConstructTree } from '../readers/tree/construct-tree';

/** Rules that are to hold below a construct. */
export interface ValidationRun extends RuleSettings {
  readonly scope: IConstruct;
}

const RUNS = new WeakMap<IConstruct, ValidationRun[]>();
const FINISHED_RUNS = new WeakSet<ValidationRun>();

/**
 * Makes synthesis fail when a rule does not hold below the scope. By a validation, as that alone fails an app whose stacks are in
 * Stages: these are synthesized before the Aspects of the app are asked, and errors that are added to them later go unread.
 */
export function addValidationRun(run: ValidationRun): void {
  RUNS.set(run.scope, [...RUNS.get(run.scope) ?? [], run]);
  expectRun(synthesizedStage(run.scope) ?? run.scope.node.root);
  run.scope.node.addValidation({ validate: () => validate(run) });
}

/** Whether a finished run judged this rule at this construct. */
export function isAlreadyChecked(construct: IConstruct, ruleId: string): boolean {
  const run = responsibleRun(construct, ruleId);
  return run !== undefined && FINISHED_RUNS.has(run);
}

/** What core calls when it validates the tree: a message makes synthesis fail. */
function validate(run: ValidationRun): string[] {
  const tree = new ConstructTree(run.scope.node.root);
  const { findings, unused, unjudged } = walkTree(tree, [run.scope], run, (construct, ruleId) => responsibleRun(construct, ruleId) === run);
  const [errors, warnings] = [Severity.ERROR, Severity.WARNING].map((severity) => findings.filter((finding) => finding.severity === severity));
  const notes = [...unused, ...unjudged];
  const isRefused = errors.length > 0;
  FINISHED_RUNS.add(run);
  if (!isRefused) {
    const [first] = warnings.filter(({ resource }) => resource.createdAt === undefined);
    const hint = debugHint(warnings);
    warnings.forEach((finding) => {
      warn(run, finding.construct, finding.warningId ?? finding.rule, `${findingText(finding)}${hint !== undefined && finding === first ? `\n  ${hint}` : ''}`);
    });
    unused.forEach((each) => warn(run, each.construct, each.id, each.message));
    unjudged.forEach((each) => warn(run, each.construct, NOT_JUDGED, each.message));
  }
  const isAnnotated = ({ construct }: { construct: IConstruct }) => !isRefused && synthesizedStage(construct) === synthesizedStage(run.scope);
  const annotated = warningTexts(warnings.filter(isAnnotated), notes.filter(isAnnotated));
  const lost = warningsLostAfter(run, synthesizedStage(run.scope) ?? run.scope.node.root, { isRefused, warnings: annotated });
  return [...isRefused ? [refusalText(errors, warnings, notes)] : [], ...lost.length > 0 ? [lostWarningsText(lost)] : []];
}

/** The nearest of the runs that judge a rule at a construct: the settings of a stack win over those of its app. */
function responsibleRun(construct: IConstruct, ruleId: string): ValidationRun | undefined {
  const runs = construct.node.scopes.reverse()
    .flatMap((scope) => (RUNS.get(scope) ?? []).filter((each) => each.rules.some((rule) => rule.id === ruleId)).reverse());
  return runs[0];
}

/** A warning at the construct, or on standard error if its Stage is already synthesized. */
function warn(run: ValidationRun, construct: IConstruct, id: string, text: string): void {
  if (synthesizedStage(construct) === synthesizedStage(run.scope)) Annotations.of(construct).addWarningV2(`${PREFIX}${id}`, text);
  else process.stderr.write(`[Warning at /${construct.node.path}] ${text}\n`);
}

/** The Stage that is synthesized with this construct: the construct itself, if it is one. */
function synthesizedStage(construct: IConstruct): Stage | undefined {
  return Stage.isStage(construct) ? construct : Stage.of(construct);
}
