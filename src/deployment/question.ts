import { isImpossible, type PossibleTexts } from './possible-texts';
import type { Unknown } from './unknown';

/** A question that only the deployment answers: in which of these parts a text is. */
export interface Question {
  readonly unknown: Unknown;

  /** The answers: parts of what is possible, at least two. */
  readonly answers: readonly PossibleTexts[];
}

/** Whether a condition holds: known, a question that only the deployment answers, or undefined when nothing is known of it. */
export type Verdict = boolean | Question | undefined;

/** In which of these parts a text is: the index of the only possible one, a question between several, or undefined when none is possible. */
export function partOf(unknown: Unknown, parts: readonly PossibleTexts[]): number | Question | undefined {
  const answers = parts.filter((part) => !isImpossible(part));
  if (answers.length > 1) return { unknown, answers };
  return answers.length === 1 ? parts.indexOf(answers[0]) : undefined;
}

/** `Fn::Not`. A question stays the same: its answer is negated. */
export function not(verdict: Verdict): Verdict {
  return typeof verdict === 'boolean' ? !verdict : verdict;
}

/** `Fn::And` when all are wanted to be true, `Fn::Or` when all are wanted to be false. */
export function all(verdicts: readonly Verdict[], wanted: boolean): Verdict {
  if (verdicts.includes(!wanted)) return !wanted;
  const question = verdicts.find((verdict) => typeof verdict === 'object');
  return question ?? (verdicts.length === 0 || verdicts.includes(undefined) ? undefined : wanted);
}
