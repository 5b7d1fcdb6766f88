import type { ConstructFinding, UnjudgedConstruct, UnusedAcknowledgement } from './tree-walk';
import { findingText } from '../checks/finding-text';
import { plural } from '../names/plural';

/** Something besides findings that a run reports as a warning. */
export type Note = UnusedAcknowledgement | UnjudgedConstruct;

/** What a run that found errors throws. Core drops all annotations then, so the text contains the warnings too. */
export function refusalText(errors: readonly ConstructFinding[], warnings: readonly ConstructFinding[], notes: readonly Note[]): string {
  const counts = [plural(errors.length, 'error'), ...warnings.length > 0 ? [plural(warnings.length, 'warning')] : []].join(', ');
  const hint = debugHint([...errors, ...warnings]);
  return report(counts, [...errors.map(findingText), ...warningTexts(warnings, notes), ...hint === undefined ? [] : [hint]]);
}

/** The warnings of runs that found no error, when synthesis fails because of another run. */
export function lostWarningsText(warnings: readonly string[]): string {
  return report(plural(warnings.length, 'warning'), warnings);
}

/** Warnings as a report lists them. */
export function warningTexts(warnings: readonly ConstructFinding[], notes: readonly Note[]): string[] {
  return [
    ...warnings.map((finding) => `warning ${findingText(finding)}`),
    ...notes.map(({ construct, message }) => `at ${construct.node.path}: ${message}`),
  ];
}

/**
 * How to see file and line in a Python or Java app, if a finding has none: by default, the jsii runtime of these languages sends no stack traces. The
 * agent of the runtime says which language it is.
 */
export function debugHint(findings: readonly ConstructFinding[]): string | undefined {
  if (findings.every(({ resource }) => resource.createdAt !== undefined)) return undefined;
  const [language] = (process.env.JSII_AGENT ?? '').split('/');
  return ['Python', 'Java'].includes(language) ? `to see the files and lines of the ${language} app, run the CDK CLI with --debug-app` : undefined;
}

function report(counts: string, texts: readonly string[]): string {
  return `cdk-acm found ${counts}\n\n${texts.join('\n\n')}\n`;
}
