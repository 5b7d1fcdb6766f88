import { createColors } from 'picocolors';
import { findingText } from '../../checks/finding-text';
import { Severity } from '../../checks/severity';
import type { Report } from '../check-templates';

/** For people. */
export function textReport({ findings, problems, stacks, unplaced }: Report, colors: boolean): string {
  const { bold, cyan, dim, green, red, yellow } = createColors(colors);
  const told = findings.map((finding) => {
    const mark = finding.severity === Severity.WARNING ? yellow : red;
    const [where, what, consumer, fix] = findingText(finding).split('\n');
    return [bold(mark(`${finding.severity} ${where}`)), what, dim(consumer), cyan(fix)].join('\n');
  });
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const errors = count(Severity.ERROR);
  const warnings = count(Severity.WARNING);
  const summary = [plural(errors, 'error'), plural(warnings, 'warning')].join(', ');
  const mark = errors > 0 ? red : warnings > 0 ? yellow : green;
  const verdict = findings.length === 0 ? 'nothing is wired wrong' : summary;
  const unjudged = unplaced.region.length + unplaced.account.length > 0 ? `${yellow(unjudgedIn(unplaced))}\n` : '';
  return stacks.length === 0 && problems.length > 0 ? '' : [...told, `${mark(verdict)} in ${plural(stacks.length, 'stack')}\n${unjudged}`].join('\n\n');
}

function unjudgedIn(unplaced: Report['unplaced']): string {
  const open = (['region', 'account'] as const).filter((place) => unplaced[place].length > 0);
  return `not known, so not judged: ${open.map((place) => `the ${place} of ${plural(unplaced[place].length, 'stack')} (give --${place})`).join(', ')}`;
}

function plural(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
