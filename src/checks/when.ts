import { casesOf } from '../deployment/cases';
import { LIMITS } from '../deployment/limits';
import type { PossibleTexts } from '../deployment/possible-texts';
import type { Answer, Scenario } from '../deployment/scenarios';

/** A finding names this many answers, cases and values at most. */
const MOST = { answers: 3, cases: 2, values: 3, characters: 100 };

/**
 * When something holds that was found in these scenarios: `when parameter Stage is "prod"`. Undefined if it always holds.
 */
export function whenText(scenarios: readonly Scenario[]): string | undefined {
  if (scenarios.length > LIMITS.scenarios) return `depending on ${questionsOf(scenarios)}`;
  if (scenarios.some(({ size }) => size === 0)) return undefined;
  const cases = casesOf(scenarios);
  if (cases.some(({ size }) => size === 0)) return undefined;
  if (cases.length > MOST.cases || cases.some(({ size }) => size > MOST.answers)) return `depending on ${questionsOf(cases)}`;
  return cases.map((each) => `when ${[...each.values()].map(answerText).join(' and ')}`).join(', or ');
}

function answerText({ unknown: { label }, possible }: Answer): string {
  if (label && 'condition' in label) {
    return `condition ${label.condition} ${'only' in possible && possible.only.includes('true') ? 'holds' : 'does not hold'}`;
  }
  return label ? `${label.value} ${valuesText(possible)}` : UNNAMED;
}

const UNNAMED = 'a value that only the deployment knows decides so';

function valuesText(possible: PossibleTexts): string {
  const texts = 'only' in possible ? possible.only : possible.except;
  const isNot = 'except' in possible;
  if (texts.length > MOST.values) return `is ${isNot ? 'none' : 'one'} of ${texts.length} values`;
  const quoted = texts.map((text) => JSON.stringify(text.length > MOST.characters ? `${text.slice(0, MOST.characters)}…` : text));
  return `is ${isNot ? 'not ' : ''}${quoted.join(' or ')}`;
}

/** The names of the questions, for cases that are too many to list. */
function questionsOf(cases: readonly Scenario[]): string {
  const names = new Set(cases.flatMap((each) => [...each.values()].map(({ unknown: { label } }) =>
    label === undefined ? 'values that only the deployment knows' : 'condition' in label ? `condition ${label.condition}` : label.value)));
  const shown = [...names].slice(0, MOST.answers);
  return [...shown, ...names.size > shown.length ? [`${names.size - shown.length} more`] : []].join(', ');
}
