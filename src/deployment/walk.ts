import type { DeployedStack, Found, Located, Resource } from './deployment';
import { LIMITS, note, readForAll } from './limits';
import type { Verdict } from './question';
import type { Resolved } from './resolved';

/** How many steps are left, and which limit is met when none is. */
export interface Steps {
  left: number;
  readonly limit: 'steps' | 'stepsOfAll';
}

/** One walk through values and conditions: how many steps are left, and what it knows of conditions already. */
export class Walk {
  // Most walks fill one of these or none, and there is a walk for each judgement.
  private verdicts?: Map<DeployedStack, Map<string, (() => Verdict) | 'in progress'>>;
  private values?: Map<DeployedStack, Map<unknown, Resolved[]>>;

  /** What is at the paths of resources in this scenario. */
  private found?: Map<Resource, Map<string, readonly Found[]>>;

  /** The beginning of the walk. */
  public readonly start = new Trail(this, 0);

  constructor(private readonly steps: Steps = { left: LIMITS.steps, limit: 'steps' }) {}

  /** A walk in another scenario, with the same budget. */
  public again(): Walk {
    return new Walk(this.steps);
  }

  /** Whether more steps were needed than there are. */
  public get isExhausted(): boolean {
    return this.steps.left < 0;
  }

  /** How many steps are left. */
  public get stepsLeft(): number {
    return this.steps.left;
  }

  /** Takes a step, if any is left. */
  public step(): boolean {
    if (--this.steps.left >= 0) return true;
    note(this.steps.limit);
    return false;
  }

  /** What a value resolves to, which is read once. */
  public resolved({ value, stack }: Located, read: () => Resolved[]): Resolved[] {
    const ofStack = within(this.values ??= new Map<DeployedStack, Map<unknown, Resolved[]>>(), stack);
    let resolved = ofStack.get(value);
    if (!resolved) {
      resolved = read();
      ofStack.set(value, resolved);
    }
    return resolved;
  }

  /** What is at a path of a resource, if it was read before. */
  public foundAt(resource: Resource, path: string): readonly Found[] | undefined {
    return this.found?.get(resource)?.get(path);
  }

  /** Keeps what is at a path of a resource for this walk. */
  public keep(resource: Resource, path: string, found: readonly Found[]): void {
    within(this.found ??= new Map<Resource, Map<string, readonly Found[]>>(), resource).set(path, found);
  }

  /** The verdict on a condition, which is read once. What was in the way is noted for each that asks. A condition that depends on itself is unknown. */
  public verdictOn(name: string, stack: DeployedStack, read: () => Verdict): Verdict {
    const ofStack = within(this.verdicts ??= new Map<DeployedStack, Map<string, (() => Verdict) | 'in progress'>>(), stack);
    const known = ofStack.get(name);
    if (known === 'in progress') {
      note('circle');
      return undefined;
    }
    if (known) return known();
    ofStack.set(name, 'in progress');
    const verdict = readForAll(read);
    ofStack.set(name, verdict);
    return verdict();
  }
}

/** The map that another one has for a key; a new one if it has none. */
function within<K, L, V>(maps: Map<K, Map<L, V>>, key: K): Map<L, V> {
  let map = maps.get(key);
  if (!map) {
    map = new Map();
    maps.set(key, map);
  }
  return map;
}

/** The way that a walk has come: how deep it is, and through which values. */
export class Trail {
  constructor(public readonly walk: Walk, private readonly depth: number, private readonly from?: Trail, private readonly passed?: Located) {}

  /** One step deeper; undefined beyond a limit. */
  public deeper(): Trail | undefined {
    return this.step(this.from, this.passed);
  }

  /** The way into a value that another one refers to; undefined beyond a limit, and when it came through this value before. */
  public into(located: Located): Trail | undefined {
    if (!this.cameThrough(located)) return this.step(this, located);
    note('circle');
    return undefined;
  }

  private step(from: Trail | undefined, passed: Located | undefined): Trail | undefined {
    if (this.depth < LIMITS.depth) return this.walk.step() ? new Trail(this.walk, this.depth + 1, from, passed) : undefined;
    note('depth');
    return undefined;
  }

  private cameThrough({ value, stack }: Located): boolean {
    if (typeof value !== 'object') return false;
    return (this.passed?.value === value && this.passed.stack === stack) || (this.from?.cameThrough({ value, stack }) ?? false);
  }
}
