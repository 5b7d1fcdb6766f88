import type { DeployedStack } from './deployment';
import { intrinsicOf, isMap, isNoValue } from './intrinsics';
import { acceptedTexts } from './parameter-constraints';
import { ANY_TEXT, type PossibleTexts } from './possible-texts';
import { partitionEndpoints, partitionOf } from '../catalog/partitions';

/** The parameter types whose reference is the very text that is given: that of others is looked up, or a list. */
const PLAIN_TYPES: readonly unknown[] = ['String', 'Number'];

/** What a parameter can be, as its template says. */
export interface Parameter {
  readonly logicalId: string;

  /** What CloudFormation accepts. */
  readonly possible: PossibleTexts;

  /** What it is when nothing is given. */
  readonly default?: unknown;
}

/**
 * A parameter of a stack.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/parameters-section-structure.html
 */
export function parameterOf(stack: DeployedStack, target: unknown): Parameter | undefined {
  const ofStack = PARAMETERS.get(stack) ?? new Map<unknown, Parameter | undefined>();
  PARAMETERS.set(stack, ofStack);
  if (!ofStack.has(target)) ofStack.set(target, readParameter(stack, target));
  return ofStack.get(target);
}

/** The parameters of each stack. Every question that depends on one asks for it again in each scenario. */
const PARAMETERS = new WeakMap<DeployedStack, Map<unknown, Parameter | undefined>>();

function readParameter(stack: DeployedStack, target: unknown): Parameter | undefined {
  const entry = stack.entry('Parameters', target);
  if (!entry) return undefined;
  const { logicalId, value } = entry;
  if (!isMap(value) || !PLAIN_TYPES.includes(value.Type)) return { logicalId, possible: ANY_TEXT };
  const allowed: unknown[] = Array.isArray(value.AllowedValues) ? value.AllowedValues : [];
  const texts = allowed.filter(isPlain).map(String);
  const isClosed = allowed.length > 0 && texts.length === allowed.length;
  const possible = isClosed ? { only: [...new Set(texts)] } : acceptedTexts(value);
  return { logicalId, possible, default: isPlain(value.Default) ? value.Default : undefined };
}

/** What the parent of a nested stack gives to a parameter; `nothing` when the parameter keeps its default. */
export function givenByParent(stack: DeployedStack, parameter: Parameter): { readonly value: unknown } | 'nothing' | undefined {
  const { Parameters: given } = stack.parent?.properties ?? {};
  if (isNoValue(given)) return 'nothing';
  if (!isMap(given) || intrinsicOf(given)) return undefined;
  if (!isNoValue(given[parameter.logicalId])) return { value: given[parameter.logicalId] };
  return Object.keys(given).some((name) => name.startsWith('Fn::')) ? undefined : 'nothing';
}

/**
 * The value of a pseudo parameter that follows from the place of its stack.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
 */
export function pseudoParameter(name: string, { region, account }: DeployedStack): string | undefined {
  switch (name) {
    case 'AWS::Region': return region;
    case 'AWS::AccountId': return account;
    case 'AWS::Partition': return region && partitionOf(region);
    case 'AWS::URLSuffix': return region && partitionEndpoints(partitionOf(region))?.suffix;
    default: return undefined;
  }
}

/** The stack whose pseudo parameter is the same one: that of the parent, where both are in one place. */
export function homeOf(name: string, stack: DeployedStack): DeployedStack {
  const isShared = ['AWS::Region', 'AWS::AccountId', 'AWS::Partition', 'AWS::URLSuffix'].includes(name);
  return isShared && stack.parent ? homeOf(name, stack.parent.stack) : stack;
}

function isPlain(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
