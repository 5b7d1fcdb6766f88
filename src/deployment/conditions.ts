import type { DeployedStack } from './deployment';
import { intrinsicOf, isMap, UNKNOWN } from './intrinsics';
import { assumed, Undecided, type Comparison } from './scenarios';

/** The text that a value comes to in a stack, when it can come to nothing else. */
export type ReadText = (value: unknown, stack: DeployedStack) => string | undefined;

/** Whether a condition holds, or the comparison on which that hangs. */
type Verdict = boolean | Comparison;

/** The verdicts on conditions by name; on one that is being judged, that it is unknown, which is an end to circles. */
type Verdicts = Map<string, Verdict>;

/**
 * The branches of an `Fn::If` that can be deployed: one within `inEveryWorld`, else both, when the condition hangs on what is known at
 * deployment only.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html
 */
export function branches(argument: unknown, stack: DeployedStack, read: ReadText): unknown[] {
  if (!Array.isArray(argument) || argument.length !== 3 || typeof argument[0] !== 'string') return [UNKNOWN];
  const holds = conditionHolds(argument[0], stack, read);
  if (holds === undefined) return [argument[1], argument[2]];
  return [holds ? argument[1] : argument[2]];
}

/** Whether a condition of a stack holds; undefined, when the deployment decides and nobody asks for every world. */
export function conditionHolds(name: string, stack: DeployedStack, read: ReadText): boolean | undefined {
  const verdict = named(name, stack, read, new Map());
  if (typeof verdict === 'boolean') return verdict;
  if (assumed()) throw new Undecided(verdict);
  return undefined;
}

function named(name: string, stack: DeployedStack, read: ReadText, known: Verdicts): Verdict {
  const before = known.get(name);
  if (before !== undefined) return before;
  const unknown = decided([`in ${stack.path}: ${name}`, 'true']);
  known.set(name, unknown);
  const entry = stack.entry('Conditions', name);
  const verdict = entry ? evaluate(entry.value, stack, read, known) : unknown;
  known.set(name, verdict);
  return verdict;
}

function evaluate(value: unknown, stack: DeployedStack, read: ReadText, known: Verdicts): Verdict {
  if (isMap(value) && typeof value.Condition === 'string') return named(value.Condition, stack, read, known);
  const intrinsic = intrinsicOf(value);
  const operands: unknown[] = intrinsic && Array.isArray(intrinsic.argument) ? intrinsic.argument : [];
  const verdicts = () => operands.map((operand) => evaluate(operand, stack, read, known));
  switch (intrinsic?.fn) {
    case 'Fn::Equals': return compare(operands, stack, read);
    case 'Fn::Not': return negated(verdicts()[0] ?? false);
    case 'Fn::And': return all(verdicts(), true);
    case 'Fn::Or': return all(verdicts(), false);
    default: return decided([expression(value, stack), 'true']);
  }
}

function negated(verdict: Verdict): Verdict {
  return typeof verdict === 'boolean' ? !verdict : verdict;
}

/** And (for true) or or (for false) over three values. */
function all(verdicts: Verdict[], wanted: boolean): Verdict {
  return verdicts.find((verdict) => verdict === !wanted) ?? verdicts.find((verdict) => verdict !== wanted) ?? wanted;
}

function compare(operands: unknown[], stack: DeployedStack, read: ReadText): Verdict {
  const texts = operands.map((operand) => read(operand, stack));
  if (texts.length === 2 && texts.every((text) => text !== undefined)) return texts[0] === texts[1];
  const [one = '', other = ''] = operands.map((operand, index) =>
    texts[index] === undefined ? expression(operand, stack) : JSON.stringify(texts[index])).sort();
  return decided([one, other]);
}

/** What is assumed of a comparison, also by others of the same thing: what equals "prod" does not equal "dev". */
function decided(comparison: Comparison): Verdict {
  for (const { comparison: [one, other], holds } of assumed() ?? []) {
    if (one === comparison[0] && other === comparison[1]) return holds;
    if (holds && other === comparison[1] && isLiteral(one) && isLiteral(comparison[0])) return false;
  }
  return comparison;
}

function isLiteral(operand: string): boolean {
  return operand.startsWith('"');
}

/** An expression as a text that is the same wherever it says the same. */
function expression(value: unknown, stack: DeployedStack): string {
  return `in ${stack.path}: ${JSON.stringify(value, (_, part: unknown) =>
    typeof part !== 'object' || Array.isArray(part) || isMap(part) ? part : stack.entry('Parameters', part)?.logicalId)}`;
}
