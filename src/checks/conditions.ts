import type { DeployedStack } from './deployment';
import { intrinsicOf, isMap } from './intrinsics';

// Deeper than conditions nest, and an end to circles.
const DEEPEST = 20;

/** The text that a value comes to in a stack, when it can come to nothing else. */
export type ReadText = (value: unknown, stack: DeployedStack) => string | undefined;

/**
 * The branches of an `Fn::If` that can be deployed: both, when the condition hangs on what is known at deployment only.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
 */
export function branches(argument: unknown, stack: DeployedStack, read: ReadText): unknown[] {
  if (!Array.isArray(argument) || argument.length !== 3) return [];
  const holds = conditionHolds(argument[0], stack, read, 0);
  if (holds === undefined) return [argument[1], argument[2]];
  return [holds ? argument[1] : argument[2]];
}

function conditionHolds(name: unknown, stack: DeployedStack, read: ReadText, depth: number): boolean | undefined {
  if (depth > DEEPEST) return undefined;
  const entry = stack.entry('Conditions', name);
  return entry && evaluate(entry.value, stack, read, depth + 1);
}

function evaluate(value: unknown, stack: DeployedStack, read: ReadText, depth: number): boolean | undefined {
  if (isMap(value) && typeof value.Condition === 'string') return conditionHolds(value.Condition, stack, read, depth);
  const intrinsic = intrinsicOf(value);
  if (!intrinsic || !Array.isArray(intrinsic.argument)) return undefined;
  const operands = intrinsic.argument;
  if (intrinsic.fn === 'Fn::Equals') {
    const [left, right] = operands.map((operand) => read(operand, stack));
    return left === undefined || right === undefined ? undefined : left === right;
  }
  const verdicts = operands.map((operand) => evaluate(operand, stack, read, depth + 1));
  switch (intrinsic.fn) {
    case 'Fn::Not': return verdicts[0] === undefined ? undefined : !verdicts[0];
    case 'Fn::And': return all(verdicts, true);
    case 'Fn::Or': return all(verdicts, false);
    default: return undefined;
  }
}

/** And (for true) or or (for false) over three values. */
function all(verdicts: (boolean | undefined)[], wanted: boolean): boolean | undefined {
  if (verdicts.includes(!wanted)) return !wanted;
  return verdicts.includes(undefined) ? undefined : wanted;
}
