import type { Resource } from './deployment';
import { conditionHolds } from './follow';
import { currentScenario } from './scenarios';

/**
 * Whether a resource is deployed in the current scenario, with all nested stacks that it is in; outside of a scenario, whether it can be
 * deployed. A resource whose condition is unknown is not judged.
 */
export function isDeployed({ condition, stack }: Resource): boolean {
  if (stack.parent && !isDeployed(stack.parent)) return false;
  if (condition === undefined) return true;
  return conditionHolds(condition, stack) ?? currentScenario() === undefined;
}
