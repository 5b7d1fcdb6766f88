import { branches } from './conditions';
import type { Located, Resource } from './deployment';
import { readText } from './follow';
import { intrinsicOf, isMap, isNoValue, UNKNOWN } from './intrinsics';

/** A value found at a path, with the list positions that were passed. */
export interface Found extends Located {
  readonly positions: readonly number[];
}

/**
 * All values at a path of a resource or of a value inside one, such as `Listeners[].Protocol`; `[]` stands for each element of a list.
 * A part of the path that is known at deployment only counts as one value, which is unknown.
 */
export function valuesAt(within: Resource | Located, path: string): Found[] {
  return find({ value: 'value' in within ? within.value : within.properties, stack: within.stack, positions: [] }, path.split('.'));
}

/** The text at a path, what stands for it when nothing is there, or undefined when it is known at deployment only. */
export function textAt(within: Resource | Located, path: string, absent: string): string | undefined {
  const [found, another] = valuesAt(within, path);
  if (!found) return absent;
  return another ? undefined : readText(found.value, found.stack);
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

function find(found: Found, steps: readonly string[]): Found[] {
  const { value, stack } = found;
  const intrinsic = intrinsicOf(value);
  if (isNoValue(value)) return [];
  if (intrinsic?.fn === 'Fn::If') {
    return branches(intrinsic.argument, stack, readText).flatMap((branch) => find({ ...found, value: branch }, steps));
  }
  if (steps.length === 0) return [found];
  if (intrinsic) return [{ ...found, value: UNKNOWN }];
  const [step, ...rest] = steps;
  if (step === '') return Array.isArray(value) ? findInList(found, value, rest) : [];
  if (!isMap(value)) return [];
  const name = step.replace('[]', '');
  if (Object.hasOwn(value, name)) return find({ ...found, value: value[name] }, step === name ? rest : ['', ...rest]);
  return isComplete(value) ? [] : [{ ...found, value: UNKNOWN }];
}

/** Whether no macro adds to the map at deployment. */
function isComplete(map: Record<string, unknown>): boolean {
  return !Object.keys(map).some((name) => name.startsWith('Fn::'));
}

function findInList(found: Found, list: readonly unknown[], steps: readonly string[]): Found[] {
  return list.flatMap((value, index) => find({ ...found, value, positions: [...found.positions, index] }, steps));
}
