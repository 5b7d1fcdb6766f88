import type { DeployedStack, Located } from './deployment';
import { readText } from './follow';
import { isMap } from './intrinsics';
import { note, notingObstacles, type Obstacle } from './limits';
import { outsideOfScenarios } from './scenarios';

/** A value with where it can be read. */
interface Exported extends Located {
  readonly region?: string;
}

/**
 * The values that the stacks of a deployment export, by name. A name that depends on a condition is unknown.
 */
export class Exports {
  private readonly byName = new Map<string, Exported[]>();

  /** Why some names were not read. */
  private readonly obstacles = new Set<Obstacle>();

  /** Adds what an output of a stack exports, if it exports anything. */
  public addOutput(output: Readonly<Record<string, unknown>>, stack: DeployedStack): void {
    const { Export, Value: value } = output;
    const name = isMap(Export) ? notingObstacles(this.obstacles, () => outsideOfScenarios(() => readText(Export.Name, stack))) : undefined;
    if (name !== undefined) this.add(name, { value, stack, region: stack.region });
  }

  /** Adds what is exported by this name. */
  public add(name: string, exported: Exported): void {
    const others = this.byName.get(name);
    if (others) others.push(exported);
    else this.byName.set(name, [exported]);
  }

  /** What a stack in this region and account imports by this name; undefined when there is none, or more than one that could be meant. */
  public find(name: string, region: string | undefined, account: string | undefined): Located | undefined {
    const [found, another] = (this.byName.get(name) ?? []).filter((each) => each.region === region && each.stack.account === account);
    // Any name that was not read may be this one.
    if (!found) this.obstacles.forEach(note);
    return another ? undefined : found;
  }
}
