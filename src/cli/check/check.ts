import { checkTemplates, type Severities } from './check-templates';
import { rulesFor } from '../../checks/rules';
import { allowedNames } from '../../checks/rules/allowed-names';
import { Severity } from '../../checks/severity';
import { readInput } from '../../readers/templates/read';
import { formatReport } from '../report';
import type { Terminal } from '../terminal';

/** What `check` was asked for. */
export interface CheckOptions {
  readonly format: string;
  readonly severity?: Severities;
  readonly strict: boolean;
  readonly region?: string;
  readonly account?: string;
  readonly allowedDomain?: readonly string[];
}

/** `cdk-acm check`: returns the exit code. */
export function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): number {
  const input = readInput(paths, { region: options.region, account: options.account, onStack: (stack) => terminal.progress(`reading ${stack}`) });
  const report = checkTemplates(input, {
    rules: options.allowedDomain ? [...rulesFor(options.severity ?? {}), allowedNames(options.allowedDomain)] : rulesFor(options.severity ?? {}),
    severities: options.severity,
    onStack: (stack) => terminal.progress(`checking ${stack}`),
  });
  terminal.endProgress();

  terminal.result(formatReport(report, options.format, terminal.colors));
  report.problems.forEach((problem) => terminal.problem(problem));
  if (report.problems.length > 0) return 2;
  return report.findings.some((finding) => options.strict || finding.severity === Severity.ERROR) ? 1 : 0;
}
