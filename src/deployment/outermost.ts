import type { DeployedStack } from './deployment';

/** The stack that is deployed by itself when this one is: that around all nested stacks. */
export function outermost(stack: DeployedStack): DeployedStack {
  return stack.parent ? outermost(stack.parent.stack) : stack;
}
