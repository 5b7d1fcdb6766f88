/**
 * How far the checks look. What lies beyond a limit is unknown, and the reports list it.
 */
export const LIMITS = {
  /** How deep values and conditions may refer to each other. */
  depth: 60,

  /** How many functions, references and conditions are followed for one judgement, in all its scenarios together. */
  steps: 10_000,

  /** The same for all resources together whose judgement depends on conditions: this many at first, and more for each of these resources. */
  stepsOfAll: { first: 100_000, each: 300 },

  /** In how many scenarios one judgement is made: seven conditions that do not depend on each other. */
  scenarios: 128,

  /** How many ports or names one resource can take, in all scenarios together, and by how many resources one of these is looked for. */
  claims: 1000,
  claimants: 20,

  /** How many characters a text has that is put together of others, and how many unknown parts. */
  text: 100_000,
  holes: 1000,

  /** How many nested stacks of one stack may have the same template. Templates that use each other twice double that at each level. */
  uses: 500,

  /** How many parts an expression has that is compared with others: more than the largest condition. Beyond it, an expression is like no other. */
  parts: 1000,

  /** How many values a YAML template has once its aliases are replaced: far more than CloudFormation accepts. */
  values: 2_000_000,

  /**
   * How much the loops of a template write out, in characters and values. CloudFormation accepts 1 MB.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html
   */
  written: 10_000_000,
} as const;

/** Why something was not judged: a limit, a circle, or a property that CloudFormation does not take as it is. */
export type Obstacle = 'depth' | 'steps' | 'stepsOfAll' | 'scenarios' | 'claims' | 'text' | 'circle' | Misshapen;

/** A property whose value has another shape than the property takes. */
export type Misshapen = `${string} is not a ${'list' | 'map'}`;

let met: Set<Obstacle> | undefined;

/** Notes that something stays unknown because of this. */
export function note(obstacle: Obstacle): void {
  met?.add(obstacle);
}

/** Reads something, and adds what was in the way to a set. */
export function notingObstacles<T>(obstacles: Set<Obstacle>, read: () => T): T {
  const outer = met;
  met = obstacles;
  try {
    return read();
  } finally {
    met = outer;
  }
}

/** Reads something once for several readers. What was in the way is noted for each of them. */
export function readForAll<T>(read: () => T): () => T {
  return answerFor(read, () => true);
}

/** The same for what is in many resources. A misshapen property is not one of those who ask: it is noted where its own resource is judged. */
export function readInOthers<T>(read: () => T): () => T {
  return answerFor(read, (obstacle) => !isMisshapen(obstacle));
}

/** Whether an obstacle is a property of the resource that is judged. */
export function isMisshapen(obstacle: Obstacle): obstacle is Misshapen {
  return obstacle.includes(' is not a ');
}

function answerFor<T>(read: () => T, concernsAll: (obstacle: Obstacle) => boolean): () => T {
  const noted = new Set<Obstacle>();
  const answer = notingObstacles(noted, read);
  const obstacles = [...noted].filter(concernsAll);
  return () => {
    obstacles.forEach(note);
    return answer;
  };
}
