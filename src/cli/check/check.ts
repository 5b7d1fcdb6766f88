import { checkTemplates, type Severities } from './check-templates';
import { RULES } from '../../checks/rules';
import { allowedNames } from '../../checks/rules/allowed-names';
import { Severity } from '../../checks/severity';
import { readInput } from '../../readers/templates/read';
import { Progress } from '../progress';
import { formatReport } from '../report';

/** What `check` was asked for. */
export interface CheckOptions {
  readonly format: string;
  readonly severity?: Severities;
  readonly strict: boolean;
  readonly region?: string;
  readonly account?: string;
  readonly allowedDomain?: readonly string[];
}

/** Where a command writes to. */
export interface Terminal {
  readonly out: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;
  readonly err: Pick<NodeJS.WriteStream, 'isTTY' | 'write'>;

  /** Whether colours are wanted. */
  readonly colors: boolean;
}

/** `cdk-acm check`: returns the exit code. */
export function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): number {
  const progress = new Progress(terminal.err);
  const input = readInput(paths, { region: options.region, account: options.account, onStack: (stack) => progress.step(`reading ${stack}`) });
  const report = checkTemplates(input, {
    rules: options.allowedDomain ? [...RULES, allowedNames(options.allowedDomain)] : RULES,
    severities: options.severity,
    onStack: (stack) => progress.step(`checking ${stack}`),
  });
  progress.end();

  terminal.out.write(formatReport(report, options.format, terminal.colors));
  report.problems.forEach((problem) => terminal.err.write(`cdk-acm: ${problem}\n`));
  if (report.problems.length > 0) return 2;
  return report.findings.some((finding) => options.strict || finding.severity === Severity.ERROR) ? 1 : 0;
}
