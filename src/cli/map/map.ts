import { writeFileSync } from 'fs';
import { formatMap, mapOf } from './index';
import { RULES } from '../../checks/rules';
import { reason } from '../../readers/templates/input-error';
import { readInput } from '../../readers/templates/read';
import { checkTemplates } from '../check/check-templates';
import type { Terminal } from '../terminal';

/** What `map` was asked for. */
export interface MapOptions {
  readonly format: string;
  readonly region?: string;
  readonly account?: string;
  readonly output?: string;
}

/** `cdk-acm map`: returns the exit code. */
export function map(paths: readonly string[], { format, region, account, output }: MapOptions, terminal: Terminal): number {
  const input = readInput(paths, { region, account, onStack: (stack) => terminal.progress(`reading ${stack}`) });
  const { findings, problems } = checkTemplates(input, { rules: RULES, onStack: (stack) => terminal.progress(`checking ${stack}`) });
  terminal.endProgress();

  const nothing = input.deployment.stacks.length === 0 && problems.length > 0;
  const draw = () => formatMap(mapOf(input.deployment.stacks, findings), format, titleOf(paths), terminal.colors && output === undefined);
  const faults = [...problems, ...nothing ? [] : write(draw(), output, terminal)];
  faults.forEach((fault) => terminal.problem(fault));
  return faults.length > 0 ? 2 : 0;
}

/** One line, however many paths are given. */
function titleOf([first, ...others]: readonly string[]): string {
  return `Certificates of ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}

/** Writes to a file, or else to the terminal; returns why it could not. */
function write(text: string, file: string | undefined, terminal: Terminal): string[] {
  if (file === undefined) {
    terminal.result(text);
    return [];
  }
  try {
    writeFileSync(file, text);
    return [];
  } catch (error) {
    return [`${file} cannot be written: ${reason(error)}`];
  }
}
