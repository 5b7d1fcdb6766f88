import { createColors } from 'picocolors';
import { askedSentence } from './not-asked';
import { unjudgedSentences } from './unjudged';
import { findingText } from '../../checks/finding-text';
import { Severity } from '../../checks/severity';
import { plural } from '../../names/plural';
import type { Report } from '../check/check-templates';
import { countIn } from '../map/certificate-map';

/** What was judged, so that a report without findings is not taken for one of nothing. */
function judgedIn({ stacks }: Report): string {
  const { certificates, consumers } = countIn(stacks);
  return `${plural(stacks.length, 'stack')}: ${plural(certificates, 'certificate')}, ${plural(consumers, 'consumer')}`;
}

/** For people. */
export function textReport(report: Report, colors: boolean): string {
  const { findings, problems, stacks } = report;
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
  const asked = askedSentence(report);
  const unjudged = unjudgedSentences(report).map((text) => `${yellow(text)}\n`).join('');
  return stacks.length === 0 && problems.length > 0 ? '' : [...told, `${mark(verdict)} in ${judgedIn(report)}\n${asked === undefined ? '' : `${asked}\n`}${unjudged}`].join('\n\n');
}
