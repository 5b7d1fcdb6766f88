import { writeFileSync } from 'fs';
import { formatMap, mapOf } from './index';
import { RULES } from '../../checks/rules';
import { reason } from '../../readers/templates/input-error';
import { readInput } from '../../readers/templates/read';
import type { Terminal } from '../check/check';
import { checkTemplates } from '../check/check-templates';
import { Progress } from '../progress';

/** What `map` was asked for. */
export interface MapOptions {
  readonly format: string;
  readonly region?: string;
  readonly account?: string;
  readonly output?: string;
}

/** `cdk-acm map`: returns the exit code. */
export function map(paths: readonly string[], { format, region, account, output }: MapOptions, { out, err, colors }: Terminal): number {
  const progress = new Progress(err);
  const input = readInput(paths, { region, account, onStack: (stack) => progress.step(`reading ${stack}`) });
  const { findings, problems } = checkTemplates(input, { rules: RULES, onStack: (stack) => progress.step(`checking ${stack}`) });
  progress.end();

  const nothing = input.deployment.stacks.length === 0 && problems.length > 0;
  const draw = () => formatMap(mapOf(input.deployment, findings), format, `Certificates of ${paths.join(', ')}`, colors && output === undefined);
  const faults = [...problems, ...nothing ? [] : write(draw(), output, out)];
  faults.forEach((fault) => err.write(`cdk-acm: ${fault}\n`));
  return faults.length > 0 ? 2 : 0;
}

/** Writes to a file, or else to the terminal; returns why it could not. */
function write(text: string, file: string | undefined, out: Terminal['out']): string[] {
  if (file === undefined) {
    out.write(text);
    return [];
  }
  try {
    writeFileSync(file, text);
    return [];
  } catch (error) {
    return [`${file} cannot be written: ${reason(error)}`];
  }
}
