import type { DeployedStack, Located } from './deployment';
import { isMap } from './intrinsics';

/**
 * An output of the stack in this region, of those that have its name; undefined when there is none, or more than one that could be
 * meant. Only where the region leaves several, their account decides.
 */
export function outputOf(
  named: readonly DeployedStack[], outputId: string, region: string | undefined, account: string | undefined,
): Located | undefined {
  const inRegion = named.filter((each) => each.region === region);
  const [stack, another] = inRegion.length > 1 ? inRegion.filter((each) => each.account === account) : inRegion;
  const output = another ? undefined : stack?.entry('Outputs', outputId)?.value;
  return isMap(output) ? { value: output.Value, stack } : undefined;
}
