import { checkTemplates, type Severities } from './check-templates';
import { RULES_OF_LIVE, rulesFor } from '../../checks/rules';
import { allowedNames } from '../../checks/rules/allowed-names';
import { Severity } from '../../checks/severity';
import { readInput, type Input } from '../../readers/templates/read';
import type { LiveReport } from '../live/not-asked';
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
  readonly live?: boolean;
  readonly profile?: string;
  readonly resolver?: string;
}

/** The part of the command line that asks AWS: without `--live`, it is not loaded. */
export type Asking = () => Promise<Pick<typeof import('../live/ask'), 'askLive'>>;

/** `cdk-acm check`: returns the exit code. */
export function check(paths: readonly string[], options: CheckOptions, terminal: Terminal, asking: Asking): number | Promise<number> {
  const [alone] = (['profile', 'resolver'] as const).filter((option) => options[option] !== undefined && !options.live);
  if (alone !== undefined) throw new Error(`--${alone} is for --live, which asks AWS and DNS: write "--live --${alone}" or leave it out`);
  const input = readInput(paths, { region: options.region, account: options.account, onStack: (stack) => terminal.progress(`reading ${stack}`) });
  return options.live ? checkLive(input, options, terminal, asking) : judge(input, options, terminal);
}

async function checkLive(input: Input, options: CheckOptions, terminal: Terminal, asking: Asking): Promise<number> {
  const { askLive } = await asking();
  const live = await askLive(input.deployment, {
    environment: process.env,
    profile: options.profile,
    resolver: options.resolver,
    onQuestion: (subject) => terminal.progress(`asking AWS about ${subject}`),
  });
  return judge(input, options, terminal, live);
}

function judge(input: Input, { severity = {}, allowedDomain, format, strict }: CheckOptions, terminal: Terminal, live?: LiveReport): number {
  const report = checkTemplates(input, {
    rules: [...rulesFor(severity), ...live ? RULES_OF_LIVE : [], ...allowedDomain ? [allowedNames(allowedDomain)] : []],
    severities: severity,
    live,
    onStack: (stack) => terminal.progress(`checking ${stack}`),
  });
  terminal.endProgress();

  terminal.result(formatReport(report, format, terminal.colors));
  report.problems.forEach((problem) => terminal.problem(problem));
  if (report.problems.length > 0) return 2;
  return report.findings.some((finding) => strict || finding.severity === Severity.ERROR) ? 1 : 0;
}
