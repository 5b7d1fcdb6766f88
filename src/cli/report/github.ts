import { locationOf } from './location';
import { unjudgedIn } from './unjudged';
import { placeIn } from '../../checks/finding-text';
import { PREFIX } from '../../checks/rule';
import { printable } from '../../names/printable';
import type { Report } from '../check/check-templates';

/**
 * For GitHub Actions, which shows these lines at the lines of code that they name.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function githubReport(report: Report): string {
  const { findings, problems } = report;
  return [
    ...findings.map((finding) => {
      const { file, line } = locationOf(finding);
      const title = PREFIX + finding.rule;
      const properties = Object.entries({ file, line, title }).filter(([, value]) => value !== undefined);
      const where = properties.map(([name, value]) => `${name}=${property(String(value))}`).join(',');
      return `::${finding.severity} ${where}::${data(finding.message, `in ${finding.resource.path}${placeIn(finding)}`, `→ ${finding.fix}`)}\n`;
    }),
    ...problems.map((problem) => `::error title=cdk-acm::${data(problem)}\n`),
    ...unjudgedIn(report).map(({ text }) => `::notice title=cdk-acm::${data(text)}\n`),
  ].join('');
}

/** A message of these lines. */
function data(...lines: string[]): string {
  return lines.map((line) => printable(line).replaceAll('%', '%25')).join('%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
