import { LIMITS } from './limits';

/** The steps that the resources have together which are read in all their scenarios. They grow with the number of these resources. */
export class SharedSteps {
  public left: number = LIMITS.stepsOfAll.first;

  /** Adds what one more resource brings. */
  public addResource(): this {
    this.left += LIMITS.stepsOfAll.each;
    return this;
  }
}
