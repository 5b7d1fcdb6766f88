import { assuming, type Answer, type Scenario } from './assumptions';
import { LIMITS, note } from './limits';
import { either, isAllOf, type PossibleTexts } from './possible-texts';
import type { Question } from './question';
import type { SharedSteps } from './shared-steps';
import type { Unknown } from './unknown';
import { Walk, type Steps } from './walk';

export type { Answer, Scenario };

/** Thrown when a judgement meets a question that its scenario does not answer. It is no `Error`, whose stack trace costs more than the judgement. */
class OpenQuestion {
  constructor(public readonly question: Question) {}
}

/** Nothing is assumed. */
export const NO_ASSUMPTIONS: Scenario = new Map();

let scenario: Scenario | undefined;
let walk: Walk | undefined;
let shared: SharedSteps | undefined;

/** The scenario in which something is judged now; undefined outside of a judgement. */
export function currentScenario(): Scenario | undefined {
  return scenario;
}

/** The walk of the judgement that is made now; a new one outside of a judgement. */
export function currentWalk(): Walk {
  return walk ?? new Walk();
}

/** What a text can be in the current scenario. */
export function possibleTexts(unknown: Unknown): PossibleTexts {
  return scenario?.get(unknown.origin)?.possible ?? unknown.possible;
}

/** Asks for one scenario for each answer to a question. Outside of a judgement, the question stays open. */
export function ask(question: Question): void {
  if (scenario) throw new OpenQuestion(question);
}

/** Reads something whatever the scenario is: for answers that are kept for others. */
export function outsideOfScenarios<T>(read: () => T): T {
  return within(undefined, undefined, read);
}

/** Reads something in scenarios, with no more steps than several of these have together. */
export function sharingSteps<T>(steps: SharedSteps, read: () => T): T {
  const outer = shared;
  shared = steps;
  try {
    return read();
  } finally {
    shared = outer;
  }
}

/** Reads something in a walk of its own through all scenarios. */
function inOneWalk<T>(read: (walkOfAll: Walk) => T): T {
  const given = Math.max(0, Math.min(LIMITS.steps, shared?.left ?? LIMITS.steps));
  const steps: Steps = { left: given, limit: given < LIMITS.steps ? 'stepsOfAll' : 'steps' };
  try {
    return read(new Walk(steps));
  } finally {
    if (shared) shared.left -= given - Math.max(0, steps.left);
  }
}

/** What is read in all scenarios with these assumptions, when it depends on no other question; else undefined. */
export function sameInEveryScenario<T>(read: () => T, assumptions = NO_ASSUMPTIONS): T | undefined {
  const found = attempt(read, assumptions);
  return found instanceof OpenQuestion ? undefined : found;
}

/**
 * What is read in all scenarios, if these are at most two: once when it depends on no question, else with either answer to the only one. Undefined
 * when it depends on more, or when the deployment may give another answer than these.
 */
export function inOneOrTwoScenarios<T>(read: () => T): readonly T[] | undefined {
  const whole = attempt(read, NO_ASSUMPTIONS);
  if (!(whole instanceof OpenQuestion)) return [whole];
  const { unknown, answers: [one, other, another] } = whole.question;
  if (another || !isAllOf(unknown.possible, either(one, other))) return undefined;
  const found: T[] = [];
  for (const possible of [one, other]) {
    const each = attempt(read, assuming(NO_ASSUMPTIONS, unknown, possible));
    if (each instanceof OpenQuestion) return undefined;
    found.push(each);
  }
  return found;
}

/** What is read in a scenario, or the first question that it does not answer. */
function attempt<T>(read: () => T, assumptions: Scenario): T | OpenQuestion {
  try {
    return within(assumptions, new Walk(), read);
  } catch (error) {
    if (error instanceof OpenQuestion) return error;
    throw error;
  }
}

/**
 * What a judgement finds in all scenarios with these assumptions. When there are too many, what it finds in some of them: for each
 * question, in one with each answer.
 */
export function inEveryScenario<T>(judge: () => readonly T[], assumptions = NO_ASSUMPTIONS): T[] {
  const found = inOneWalk((walkOfAll) => inAllScenarios(walkOfAll, judge, assumptions));
  return found ? [...found] : [0, -1].flatMap((usual) => inOneWalk((walkOfAll) => inScenariosAround(walkOfAll, usual, judge, assumptions)));
}

/** What a judgement finds in all scenarios; undefined when there are too many. */
function inAllScenarios<T>(walkOfAll: Walk, judge: () => readonly T[], assumptions: Scenario): readonly T[] | undefined {
  let scenarios = 1;
  const below = (assumed: Scenario): readonly T[] | undefined => {
    try {
      const found = within(assumed, walkOfAll.again(), judge);
      return walkOfAll.isExhausted ? undefined : found;
    } catch (error) {
      if (!(error instanceof OpenQuestion)) throw error;
      const { unknown, answers } = error.question;
      scenarios += answers.length - 1;
      if (scenarios > LIMITS.scenarios) return undefined;
      return ofAll(answers, (possible) => below(assuming(assumed, unknown, possible)));
    }
  };
  const found = below(assumptions);
  if (!found && !walkOfAll.isExhausted) note('scenarios');
  return found;
}

/**
 * What a judgement finds in the scenario that gives the usual answer to each question, the first or the last, and in those that give
 * another answer to one of them. A deployment can reach each of these scenarios.
 */
function inScenariosAround<T>(walkOfAll: Walk, usual: number, judge: () => readonly T[], assumptions: Scenario): T[] {
  const complete = (from: Scenario, asked: Question[]): { readonly found: readonly T[]; readonly scenario: Scenario } => {
    let assumed = from;
    while (asked.length <= LIMITS.scenarios) {
      try {
        return { found: within(assumed, walkOfAll.again(), judge), scenario: assumed };
      } catch (error) {
        if (!(error instanceof OpenQuestion)) throw error;
        const { unknown, answers } = error.question;
        asked.push(error.question);
        assumed = assuming(assumed, unknown, answers.at(usual) ?? answers[0]);
      }
    }
    return { found: [], scenario: assumed };
  };
  const questions: Question[] = [];
  const { found, scenario: base } = complete(assumptions, questions);
  const variants = questions.flatMap(({ unknown, answers }) => answers.slice(usual === 0 ? 1 : 0, usual === 0 ? undefined : -1)
    .map((possible) => ({ unknown, possible }))).slice(0, LIMITS.scenarios);
  return [...found, ...variants.flatMap(({ unknown, possible }) => complete(assuming(base, unknown, possible), []).found)];
}

/** What is found of all, or undefined as soon as one of them is undefined. */
function ofAll<A, T>(all: readonly A[], find: (each: A) => readonly T[] | undefined): readonly T[] | undefined {
  const found: T[] = [];
  for (const each of all) {
    const more = find(each);
    if (!more) return undefined;
    found.push(...more);
  }
  return found;
}

function within<T>(assumed: Scenario | undefined, walked: Walk | undefined, read: () => T): T {
  const outerScenario = scenario;
  const outerWalk = walk;
  scenario = assumed;
  walk = walked;
  try {
    return read();
  } finally {
    scenario = outerScenario;
    walk = outerWalk;
  }
}
