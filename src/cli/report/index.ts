import { githubReport } from './github';
import { jsonReport } from './json';
import { junitReport } from './junit';
import { sarifReport } from './sarif';
import { textReport } from './text';
import type { Report } from '../check/check-templates';

const FORMATS: Readonly<Record<string, (report: Report, colors: boolean) => string>> = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
  github: githubReport,
  junit: junitReport,
};

/** What `--format` takes. */
export const FORMAT_NAMES = Object.keys(FORMATS);

/** The report in one of the formats. */
export function formatReport(report: Report, format: string, colors: boolean): string {
  return FORMATS[format](report, colors);
}
