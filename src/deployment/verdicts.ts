import type { DeployedStack } from './deployment';
import { LIMITS, note, notingObstacles, type Obstacle } from './limits';
import type { Verdict } from './question';
import { currentScenario, type Scenario } from './scenarios';
import type { Walk } from './walk';

/** The verdicts on the conditions of each stack, in each scenario. */
const VERDICTS = new WeakMap<DeployedStack, WeakMap<Scenario, Map<string, Verdict>>>();

/** Conditions that take more steps than there are. */
const TOO_LARGE = new WeakMap<DeployedStack, Set<string>>();

/** The key of verdicts outside of a judgement, where no scenario is assumed. */
const OUTSIDE: Scenario = new Map();

/**
 * The verdict on a condition in the current scenario. Many resources depend on one condition, so it is read once for all of them, unless
 * something is in the way.
 */
export function rememberedVerdict(name: string, stack: DeployedStack, walk: Walk, read: () => Verdict): Verdict {
  if (TOO_LARGE.get(stack)?.has(name)) {
    note('steps');
    return undefined;
  }
  const verdicts = within(within(VERDICTS, stack, () => new WeakMap()), currentScenario() ?? OUTSIDE, () => new Map<string, Verdict>());
  if (verdicts.has(name)) return verdicts.get(name);
  const obstacles = new Set<Obstacle>();
  const before = walk.stepsLeft;
  try {
    const verdict = notingObstacles(obstacles, read);
    if (obstacles.size === 0) verdicts.set(name, verdict);
    return verdict;
  } finally {
    obstacles.forEach(note);
    if (walk.isExhausted && before > LIMITS.steps / 2) within(TOO_LARGE, stack, () => new Set<string>()).add(name);
  }
}

function within<K extends object, V>(maps: WeakMap<K, V>, key: K, make: () => V): V {
  const known = maps.get(key) ?? make();
  maps.set(key, known);
  return known;
}
