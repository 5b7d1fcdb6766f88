import type { DeployedStack } from './deployment';
import { UNKNOWN, type Intrinsic } from './intrinsics';
import { partOf } from './question';
import { answered, branches, condition, inMap, partsOfSub, resolve } from './resolve';
import { literalOf, spelling, type Resolved, type Returned, type Text } from './resolved';
import { ask, currentWalk, possibleTexts } from './scenarios';
import { Incomparable, Unknown } from './unknown';
import type { Trail } from './walk';
import { HOLE } from '../names/dummy-values';

/** What a value resolves to: a text with holes, what a resource returns, or something that is known at deployment only. */
export type Endpoint = Text | Returned | 'unknown';

export { HOLE };

/**
 * Where a value leads: through references, nested stacks, exports, outputs and parameters of the stacks that are deployed
 * together, to everything that it can resolve to. Nothing, when the property is left out.
 */
export function follow(value: unknown, stack: DeployedStack): Endpoint[] {
  return resolvedNow(value, stack).map(endpointOf);
}

/**
 * The same, with one scenario for each text that a parameter allows: a closed list of values is like the branches of an `Fn::If`. Only for values
 * of which each text counts, as there can be many.
 */
export function followEach(value: unknown, stack: DeployedStack): Endpoint[] {
  return resolvedNow(value, stack).flatMap(eachText).map(endpointOf);
}

/** The text that a value resolves to, when it can resolve to nothing else. */
export function readText(value: unknown, stack: DeployedStack): string | undefined {
  const [one, another] = resolvedNow(value, stack);
  return another ? undefined : literalOf(one);
}

/** What a value resolves to in the walk of the current judgement, in which rules of all kinds ask for the same few values. */
function resolvedNow(value: unknown, stack: DeployedStack): readonly Resolved[] {
  const walk = currentWalk();
  return typeof value === 'object' ? walk.resolved({ value, stack }, () => resolve(value, stack, walk.start)) : resolve(value, stack, walk.start);
}

/**
 * What tells a text from others: the text itself where it is known, and the origin of each part that only the deployment knows. Two values with
 * one spelling are the same text. Undefined when the value can be several texts, or was not read.
 */
export function spellingOf(value: unknown, stack: DeployedStack): string | undefined {
  const [one, another] = resolvedNow(value, stack);
  return one && !another ? spelling(one) : undefined;
}

/** The same for each of the texts that the value can be; without those that were not read, or of which another one can differ. */
export function spellingsOf(value: unknown, stack: DeployedStack): string[] {
  return resolvedNow(value, stack).flatMap((each) => (isComparable(each) ? spelling(each) ?? [] : []));
}

/** Whether two texts with its spelling are the same. */
function isComparable(resolved: Resolved): boolean {
  return ![resolved, ...'text' in resolved ? resolved.holes ?? [] : []].some((each) => each instanceof Incomparable);
}

/** The parts of an `Fn::Sub`: its text, and what stands between its braces. */
export function substituted(argument: unknown, stack: DeployedStack): Endpoint[] {
  return partsOfSub(argument, stack, currentWalk().start).map(endpointOf);
}

/** Whether a condition of a stack holds; undefined when that is unknown, or when the deployment decides and no scenario is assumed. */
export function conditionHolds(name: string, stack: DeployedStack): boolean | undefined {
  return answered(condition(name, stack, currentWalk().start));
}

/** The values that an intrinsic function can mean, and the trail on which to follow them. */
export interface Alternatives {
  readonly values: readonly unknown[];
  readonly trail: Trail;
}

/**
 * The values that an `Fn::If` or `Fn::FindInMap` can mean: one in a scenario, else all that can be deployed. Undefined for other functions,
 * and when nothing is known of them.
 */
export function alternatives(intrinsic: Intrinsic, stack: DeployedStack, from: Trail = currentWalk().start): Alternatives | undefined {
  if (!isChoice(intrinsic)) return undefined;
  const { fn, argument } = intrinsic;
  const trail = from.deeper();
  if (!trail) return { values: [UNKNOWN], trail: from };
  const values = fn === 'Fn::If' ? branches(argument, stack, trail) : inMap(argument, stack, trail);
  return values && { values, trail };
}

/** Whether a function means one of several values, which the scenario decides. */
export function isChoice({ fn }: Intrinsic): boolean {
  return fn === 'Fn::If' || fn === 'Fn::FindInMap';
}

/** What was resolved, in one scenario for each text of a closed list; outside of scenarios, all these texts. */
function eachText(resolved: Resolved): Resolved[] {
  const unknowns = resolved instanceof Unknown ? [resolved] : 'text' in resolved ? resolved.holes ?? [] : [];
  for (const unknown of unknowns) {
    const possible = possibleTexts(unknown);
    if (!('only' in possible)) continue;
    const part = partOf(unknown, possible.only.map((text) => ({ only: [text] })));
    if (typeof part === 'object') ask(part);
    if (unknown === resolved) return possible.only.map((text) => ({ text }));
  }
  return [resolved];
}

function endpointOf(resolved: Resolved): Endpoint {
  return resolved instanceof Unknown ? 'unknown' : resolved;
}
