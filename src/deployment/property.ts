import type { DeployedStack, Located, Resource } from './deployment';
import { alternatives, readText } from './follow';
import { intrinsicOf, isMap, isNoValue, UNKNOWN } from './intrinsics';

/** A value found at a path, with the list positions that were passed. */
export interface Found extends Located {
  readonly positions: readonly number[];
}

/** Stands in a path for each element of a list. */
const EACH = '[]';

const STEPS = new Map<string, readonly string[]>();

/**
 * All values at a path of a resource or of a value inside one, such as `Listeners[].Protocol`; `[]` stands for each element of a list.
 * A part of the path that is known at deployment only counts as one value, which is unknown.
 */
export function valuesAt(within: Resource | Located, path: string): Found[] {
  const found: Found[] = [];
  const steps = stepsOf(path);
  const { value, steps: taken } = 'value' in within ? { ...within, steps: 0 } : within.part?.(steps) ?? { value: within.properties, steps: 0 };
  find(value, within.stack, [], steps, taken, found);
  return found;
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

/** Adds to what was found. The checks spend most of their own time here, so it makes nothing that it throws away. */
function find(
  value: unknown, stack: DeployedStack, positions: readonly number[], steps: readonly string[], next: number, found: Found[],
): void {
  if (isNoValue(value)) return;
  const intrinsic = intrinsicOf(value);
  const several = intrinsic && alternatives(intrinsic, stack);
  if (several) {
    for (const each of several) find(each, stack, positions, steps, next, found);
  } else if (next === steps.length) {
    found.push({ value, stack, positions });
  } else if (intrinsic) {
    found.push({ value: UNKNOWN, stack, positions });
  } else if (steps[next] === EACH) {
    if (Array.isArray(value)) value.forEach((item, index) => find(item, stack, [...positions, index], steps, next + 1, found));
  } else if (isMap(value)) {
    if (Object.hasOwn(value, steps[next])) find(value[steps[next]], stack, positions, steps, next + 1, found);
    else if (!isComplete(value)) found.push({ value: UNKNOWN, stack, positions });
  }
}

function stepsOf(path: string): readonly string[] {
  const known = STEPS.get(path);
  if (known) return known;
  const steps = path.replaceAll(EACH, `.${EACH}`).split('.');
  STEPS.set(path, steps);
  return steps;
}

/** Whether no macro adds to the map at deployment. */
function isComplete(map: Record<string, unknown>): boolean {
  for (const name in map) if (name.startsWith('Fn::')) return false;
  return true;
}
