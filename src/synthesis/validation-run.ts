import { Annotations, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { walkTree, type ConstructFinding, type RuleSettings, type UnjudgedConstruct, type UnusedAcknowledgement } from './tree-walk';
import { findingText } from '../checks/finding-text';
import { NOT_JUDGED } from '../checks/obstacle-text';
import { PREFIX } from '../checks/rule';
import { Severity } from '../checks/severity';
import { plural } from '../names/plural';
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
  FINISHED_RUNS.add(run);
  if (errors.length > 0) return [refusal(errors, warnings, [...unused, ...unjudged])];
  warnings.forEach((finding) => warn(run, finding.construct, finding.rule, findingText(finding)));
  unused.forEach((each) => warn(run, each.construct, each.id, each.message));
  unjudged.forEach((each) => warn(run, each.construct, NOT_JUDGED, each.message));
  return [];
}

/** The nearest of the runs that judge a rule at a construct: the settings of a stack win over those of its app. */
function responsibleRun(construct: IConstruct, ruleId: string): ValidationRun | undefined {
  const runs = construct.node.scopes.reverse()
    .flatMap((scope) => (RUNS.get(scope) ?? []).filter((each) => each.rules.some((rule) => rule.id === ruleId)).reverse());
  return runs[0];
}

/** A warning at the construct, or on standard error if its Stage is already synthesized. */
function warn(run: ValidationRun, construct: IConstruct, id: string, text: string): void {
  if (stageOf(construct) === stageOf(run.scope)) Annotations.of(construct).addWarningV2(`${PREFIX}${id}`, text);
  else process.stderr.write(`[Warning at /${construct.node.path}] ${text}\n`);
}

/** The Stage that is synthesized with this construct: the construct itself, if it is one. */
function stageOf(construct: IConstruct): Stage | undefined {
  return Stage.isStage(construct) ? construct : Stage.of(construct);
}

/** How to see file and line in a Python or Java app, whose jsii runtime sends no stack traces by default. Its agent says what it is. */
function debugHint(): string | undefined {
  const [language] = (process.env.JSII_AGENT ?? '').split('/');
  return ['Python', 'Java'].includes(language) ? `to see the files and lines of the ${language} app, run the CDK CLI with --debug-app` : undefined;
}

/** Core throws this text and drops all annotations, so the warnings are part of it. */
function refusal(
  errors: readonly ConstructFinding[], warnings: readonly ConstructFinding[], notes: readonly (UnusedAcknowledgement | UnjudgedConstruct)[],
): string {
  const counts = [plural(errors.length, 'error'), ...warnings.length > 0 ? [plural(warnings.length, 'warning')] : []].join(', ');
  const texts = [
    ...errors.map(findingText),
    ...warnings.map((finding) => `warning ${findingText(finding)}`),
    ...notes.map(({ construct, message }) => `at ${construct.node.path}: ${message}`),
  ];
  const hint = [...errors, ...warnings].some(({ resource }) => resource.createdAt === undefined) ? debugHint() : undefined;
  return `cdk-acm found ${counts}\n\n${[...texts, ...hint === undefined ? [] : [hint]].join('\n\n')}\n`;
}
