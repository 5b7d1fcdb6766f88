import type { DeployedStack, Found, Located, Resource } from './deployment';
import { alternatives, isChoice, readText } from './follow';
import { intrinsicOf, isComplete, isMap, isNoValue, UNKNOWN } from './intrinsics';
import { note } from './limits';
import { currentWalk, outsideOfScenarios } from './scenarios';
import type { Trail } from './walk';
import { isReplacedLater } from '../names/replaced-later';

export type { Found };

/** The part of a path for each element of a list. */
const EACH = '[]';

const STEPS = new Map<string, readonly string[]>();

/**
 * All values at a path of a resource or of a value inside one, such as `Listeners[].Protocol`; `[]` stands for each element of a list,
 * or for the one element at a position that is given. A part of the path that is known at deployment only counts as one value, which is
 * unknown.
 */
export function valuesAt(within: Resource | Located | Found, path: string, at: readonly number[] = TOP): readonly Found[] {
  if ('value' in within) return valuesIn(within, path, at);
  // A position makes no difference where the path passes no list.
  const places = at.length > 0 && path.includes(EACH) ? at : TOP;
  const key = places === TOP ? path : `${path} ${at.join()}`;
  return within.found?.get(key) ?? currentWalk().foundAt(within, key) ?? valuesOf(within, path, places, key);
}

const TOP: readonly number[] = [];

/** The values at a path of a resource, which are kept: for this walk only, if they depend on the scenario or there is an obstacle to note for each reader. */
function valuesOf(resource: Resource, path: string, at: readonly number[], key: string): readonly Found[] {
  const found: Found[] = [];
  const steps = stepsOf(path);
  const search: Search = { stack: resource.stack, path, steps, at, found, isSettled: true };
  const parts = resource.parts?.(steps, at);
  if (!parts) find(resource.properties, search, TOP, 0);
  else for (const part of parts) find(part.value, search, part.positions, part.steps);
  if (search.isSettled) (resource.found ??= new Map<string, readonly Found[]>()).set(key, found);
  else currentWalk().keep(resource, key, found);
  return found;
}

/** The values at a path of a value. */
function valuesIn(within: Located | Found, path: string, at: readonly number[]): Found[] {
  const found: Found[] = [];
  const whole = 'path' in within ? `${within.path}.${path}` : path;
  find(within.value, { stack: within.stack, path: whole, steps: stepsOf(path), at, found, isSettled: true }, TOP, 0);
  return found;
}

/**
 * The positions of all values at a path, in any scenario. Elements of lists are judged one at a time, so that the conditions of one do not
 * multiply the scenarios of another.
 */
export function positionsAt(within: Resource | Located, path: string): (readonly number[])[] {
  const found = outsideOfScenarios(() => valuesAt(within, path));
  return [...new Map(found.map(({ positions }) => [positions.join(), positions])).values()];
}

/** The text at a path, what stands for it when nothing is there, or undefined when it is known at deployment only. */
export function textAt(within: Resource | Located, path: string, absent: string): string | undefined {
  const [found, another] = valuesAt(within, path);
  if (!found) return absent;
  return another ? undefined : readText(found.value, found.stack);
}

/** The texts at a path that are known. */
export function textsAt(within: Resource | Located, path: string): string[] {
  return valuesAt(within, path).flatMap(({ value, stack }) => readText(value, stack) ?? []);
}

/** Whether anything is at a path; undefined when that is known at deployment only. */
export function isPresent(within: Resource | Located, path: string): boolean | undefined {
  const values = valuesAt(within, path).map(({ value }) => value);
  return values.includes(UNKNOWN) ? undefined : values.length > 0;
}

/** `Certificates[].CertificateArn` at position 0 is `Certificates.0.CertificateArn`, as validation reports write it. */
export function placed(path: string, positions: readonly number[]): string {
  let next = 0;
  return path.replace(/\[\]/g, () => `.${positions[next++]}`);
}

/** The properties of a resource, as its template has them. Nothing is known of what is no map. */
export function propertiesFrom(value: unknown): Readonly<Record<string, unknown>> {
  if (isMap(value)) return value;
  if (isNoValue(value)) return {};
  note('Properties is not a map');
  return UNKNOWN;
}

/** What is looked for, and what was found so far. */
interface Search {
  readonly stack: DeployedStack;

  /** The path in the resource, which may begin before the steps. */
  readonly path: string;
  readonly steps: readonly string[];
  readonly at: readonly number[];
  readonly found: Found[];

  /** Whether the same is found in every scenario, with nothing to note. */
  isSettled: boolean;
}

/** Adds to what was found. The checks spend most of their own time here, so it makes nothing that it throws away. */
function find(value: unknown, search: Search, positions: readonly number[], next: number, trail?: Trail): void {
  if (isNoValue(value)) return;
  const { stack, path, steps, at, found } = search;
  const intrinsic = intrinsicOf(value);
  if (intrinsic && (isChoice(intrinsic) || value === UNKNOWN)) search.isSettled = false;
  const several = intrinsic && alternatives(intrinsic, stack, trail);
  if (several) {
    for (const each of several.values) find(each, search, positions, next, several.trail);
  } else if (next === steps.length) {
    found.push({ value, stack, positions, path });
  } else if (intrinsic) {
    found.push({ value: UNKNOWN, stack, positions, path });
  } else if (steps[next] === EACH) {
    if (!Array.isArray(value)) return addMisshapen(value, 'list', search, positions, next);
    const only = at.at(positions.length);
    if (only === undefined) value.forEach((item, index) => find(item, search, [...positions, index], next + 1, trail));
    else if (only < value.length) find(value[only], search, [...positions, only], next + 1, trail);
  } else if (isMap(value)) {
    if (Object.hasOwn(value, steps[next])) find(value[steps[next]], search, positions, next + 1, trail);
    else if (!isComplete(value)) found.push({ value: UNKNOWN, stack, positions, path });
  } else {
    addMisshapen(value, 'map', search, positions, next);
  }
}

/** Adds a part of the path that has another shape than the property takes: CloudFormation refuses it, so nothing is known of what is in it. */
function addMisshapen(value: unknown, expected: 'list' | 'map', search: Search, positions: readonly number[], next: number): void {
  const { stack, path, steps, found } = search;
  search.isSettled = false;
  if (typeof value !== 'string' || !isReplacedLater(value)) note(`${beginningOf(path, steps.length - next)} is not a ${expected}`);
  found.push({ value: UNKNOWN, stack, positions, path });
}

/** A path without its last steps. */
function beginningOf(path: string, without: number): string {
  return stepsOf(path).slice(0, -without).join('.').replaceAll(`.${EACH}`, EACH);
}

function stepsOf(path: string): readonly string[] {
  const known = STEPS.get(path);
  if (known) return known;
  const steps = path.replaceAll(EACH, `.${EACH}`).split('.');
  STEPS.set(path, steps);
  return steps;
}
