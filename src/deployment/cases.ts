import { grouped } from './grouped';
import { either, isAllOf } from './possible-texts';
import type { Answer, Scenario } from './scenarios';

/**
 * Scenarios in as few cases as possible: what holds for all answers to a question does not depend on that question. One case without answers
 * is every scenario.
 */
export function casesOf(scenarios: readonly Scenario[]): Scenario[] {
  let cases = distinct(scenarios);
  for (;;) {
    const origins = [...new Set(cases.flatMap((each) => [...each.keys()]))];
    const fewer = distinct(origins.reduce(joined, cases));
    if (fewer.length === cases.length) return fewer;
    cases = fewer;
  }
}

/** The cases with one for all those that differ only in the answer to one question. */
function joined(cases: readonly Scenario[], origin: string): Scenario[] {
  return [...grouped(cases, (each) => (each.has(origin) ? spelled(each, origin) : each)).values()].map((alike) => alike.reduce((one, other) => {
    const [answer, another] = [one.get(origin), other.get(origin)];
    return answer && another ? withAnswer(one, origin, { unknown: answer.unknown, possible: either(answer.possible, another.possible) }) : one;
  }));
}

function withAnswer(scenario: Scenario, origin: string, answer: Answer): Scenario {
  const changed = new Map(scenario);
  if (isAllOf(answer.unknown.possible, answer.possible)) changed.delete(origin);
  else changed.set(origin, answer);
  return changed;
}

/** Each case once, without those that are a part of another case. */
function distinct(cases: readonly Scenario[]): Scenario[] {
  const each = [...new Map(cases.map((one) => [spelled(one), one])).values()];
  return each.filter((one) => !each.some((other) => other.size < one.size && isPartOf(one, other)));
}

/** Whether a case has all answers of another one, or narrower ones. */
function isPartOf(narrower: Scenario, wider: Scenario): boolean {
  return [...wider].every(([origin, { possible }]) => {
    const answer = narrower.get(origin);
    return answer !== undefined && isAllOf(answer.possible, possible);
  });
}

/** A text that is the same for the same answers, apart from one question. */
function spelled(scenario: Scenario, without?: string): string {
  return JSON.stringify([...scenario].filter(([origin]) => origin !== without).map(([origin, { possible }]) => [origin, possible]).sort(byOrigin));
}

function byOrigin([one]: readonly unknown[], [other]: readonly unknown[]): number {
  return String(one) < String(other) ? -1 : 1;
}
