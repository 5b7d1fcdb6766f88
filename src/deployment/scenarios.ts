/**
 * What a template comes to hangs on its conditions, and these on what only the deployment knows. A world is one way in which that can
 * turn out: in it, each `Fn::If` has one branch, the same for all that ask the same question.
 */

/** Two operands that are compared, as texts in order; what is quoted is a literal. */
export type Comparison = readonly [string, string];

/** A comparison of which a world assumes that it holds, or not. */
interface Assumption {
  readonly comparison: Comparison;
  readonly holds: boolean;
}

/** Thrown when a judgement meets a comparison of which its world assumes nothing. */
export class Undecided extends Error {
  constructor(public readonly comparison: Comparison) {
    super(`undecided: ${comparison.join(' = ')}`);
  }
}

// Seven independent conditions in one resource. What hangs on more is unknown.
const MOST = 128;

/** What is assumed of the comparisons that were met. */
export type World = readonly Assumption[];

let assumptions: World | undefined;

/** What the world assumes in which somebody judges now; undefined outside of `inEveryWorld`. */
export function assumed(): World | undefined {
  return assumptions;
}

/** What something comes to whatever the conditions are: for answers that are kept, as the next world would find them. */
export function outsideOfWorlds<T>(read: () => T): T {
  return within(undefined, read);
}

/** What is read in all worlds in which these assumptions hold, when it is the same; undefined when that hangs on another condition. */
export function alikeInEveryWorld<T>(read: () => T, assuming: World = []): T | undefined {
  try {
    return within(assuming, read);
  } catch (error) {
    if (!(error instanceof Undecided)) throw error;
    return undefined;
  }
}

function within<T>(world: World | undefined, judge: () => T): T {
  const outer = assumptions;
  assumptions = world;
  try {
    return judge();
  } finally {
    assumptions = outer;
  }
}

/** What a judgement says in all worlds in which these assumptions hold; nothing when there are too many. */
export function inEveryWorld<T>(judge: () => T[], assuming: World = []): T[] {
  let worlds = 0;
  const below = (world: World): T[] | undefined => {
    try {
      return within(world, judge);
    } catch (error) {
      if (!(error instanceof Undecided)) throw error;
      worlds += 1;
      if (worlds >= MOST) return undefined;
      const { comparison } = error;
      const [right, wrong] = [true, false].map((holds) => below([...world, { comparison, holds }]));
      return right && wrong && [...right, ...wrong];
    }
  };
  return below(assuming) ?? [];
}
