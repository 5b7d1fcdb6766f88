import { createColors } from 'picocolors';
import type { DoctorReport } from './report';
import { PENDING_VALIDATION_GUIDE } from '../../../names/pending-validation';
import { plural } from '../../../names/plural';
import { printable } from '../../../names/printable';
import type { Diagnosis, Verdict } from '../diagnosis';
import type { Result } from '../subject';

const MARKS: Readonly<Record<Verdict, string>> = { 'wrong': '✗', 'doubtful': '!', 'waiting': '…', 'right': '✓', 'not-asked': '–', 'unanswered': '?' };

/** Between what was not asked and the reason. */
const NOT_ASKED = ': not asked, as ';

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
  const told = new Set<string>();
  const blocks = results.map(({ subject, diagnoses }) => [bold(printable(subject.title)), ...toldOnce(diagnoses, told).flatMap(lines)].join('\n'));
  const causes = results.flatMap(({ diagnoses }) => diagnoses).filter(({ verdict }) => verdict === 'wrong').length;
  const summary = `${summaryOf(causes, results)}, asking ${resolver ?? 'no resolver'}`;
  const summaryColour = causes > 0 ? red : results.some(isUnseen) ? yellow : green;
  const guide = causes === 0 ? '' : `what each cause means: ${PENDING_VALIDATION_GUIDE}\n`;
  return `${[...blocks, summaryColour(summary)].join('\n\n')}\n${guide}`;
}

function summaryOf(causes: number, results: readonly Result[]): string {
  const unseen = results.filter(isUnseen).length;
  const without = `${plural(unseen, 'subject')} could not be looked at`;
  if (unseen > 0 && unseen === results.length) return without;
  const found = `${causes === 0 ? 'no cause' : plural(causes, 'cause')} found for ${plural(results.length - unseen, 'subject')}`;
  return unseen > 0 ? `${found}, ${without}` : found;
}

/** Whether no question about it has an answer. */
function isUnseen({ diagnoses }: Result): boolean {
  return diagnoses.length > 0 && diagnoses.every(({ verdict }) => verdict === 'not-asked' || verdict === 'unanswered');
}

/** A reason such as missing credentials belongs to many subjects: it is written in full once. */
function toldOnce(diagnoses: readonly Diagnosis[], told: Set<string>): Diagnosis[] {
  return diagnoses.map((diagnosis) => {
    const [what, reason] = diagnosis.message.split(NOT_ASKED, 2);
    if (reason === undefined) return diagnosis;
    if (told.has(reason)) return { ...diagnosis, message: `${what}: not asked, for the reason above` };
    told.add(reason);
    return diagnosis;
  });
}
