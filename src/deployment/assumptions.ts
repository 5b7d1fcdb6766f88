import type { PossibleTexts } from './possible-texts';
import type { Unknown } from './unknown';

/**
 * What a template deploys depends on its conditions, some of which are known only at deployment. A scenario says what a deployment
 * answers to the questions that these ask: in one scenario, each `Fn::If` has one branch, the same for all that ask the same question.
 * It has the answers by the origins of the texts that the questions were about.
 */
export type Scenario = ReadonlyMap<string, Answer>;

/** What is possible of a text that a question was about. */
export interface Answer {
  readonly unknown: Unknown;
  readonly possible: PossibleTexts;
}

/** The scenarios that were made of each, by the answer that was added. */
const FURTHER = new WeakMap<Scenario, WeakMap<PossibleTexts, Scenario>>();

/**
 * A scenario with one answer more. The same answer to the same question makes the same scenario, so that what is known in it is known for all
 * resources which depend on that question.
 */
export function assuming(scenario: Scenario, unknown: Unknown, possible: PossibleTexts): Scenario {
  const further = FURTHER.get(scenario) ?? new WeakMap<PossibleTexts, Scenario>();
  FURTHER.set(scenario, further);
  const known = further.get(possible);
  if (known?.get(unknown.origin)?.possible === possible) return known;
  const made = new Map(scenario).set(unknown.origin, { unknown, possible });
  further.set(possible, made);
  return made;
}
