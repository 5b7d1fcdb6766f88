import { createColors } from 'picocolors';
import { PENDING_VALIDATION_GUIDE } from '../../../names/pending-validation';
import { plural } from '../../../names/plural';
import { printable } from '../../../names/printable';
import type { Diagnosis, Verdict } from '../diagnosis';
import type { DoctorReport } from './report';

const MARKS: Readonly<Record<Verdict, string>> = { 'wrong': '✗', 'doubtful': '!', 'waiting': '…', 'right': '✓', 'not-asked': '–', 'unanswered': '?' };

/** For people: one block for each subject. */
export function textReport({ results, resolver }: DoctorReport, colors: boolean): string {
  const { bold, cyan, dim, green, red, yellow } = createColors(colors);
  const colour: Readonly<Record<Verdict, (text: string) => string>> = {
    'wrong': red, 'doubtful': yellow, 'waiting': yellow, 'right': green, 'not-asked': dim, 'unanswered': yellow,
  };
  const lines = ({ verdict, message, fix }: Diagnosis) => [
    `  ${colour[verdict](MARKS[verdict])} ${printable(message)}`,
    ...fix === undefined ? [] : [`    ${cyan(printable(fix))}`],
  ];
  const blocks = results.map(({ subject, diagnoses }) => [bold(printable(subject.title)), ...diagnoses.flatMap(lines)].join('\n'));
  const causes = results.flatMap(({ diagnoses }) => diagnoses).filter(({ verdict }) => verdict === 'wrong').length;
  const summary = `${causes === 0 ? 'no cause' : plural(causes, 'cause')} found for ${plural(results.length, 'subject')}, asking ${resolver ?? 'no resolver'}`;
  const guide = causes === 0 ? '' : `what each cause means: ${PENDING_VALIDATION_GUIDE}\n`;
  return `${[...blocks, (causes === 0 ? green : red)(summary)].join('\n\n')}\n${guide}`;
}
