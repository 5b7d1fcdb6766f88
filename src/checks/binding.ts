import { certificateAt, type Certificate } from './certificate';
import { branches } from './conditions';
import type { Resource } from './deployment';
import { follow, readText } from './follow';
import { intrinsicOf, isMap, isNoValue } from './intrinsics';
import type { Allowed, ByProperty, KeyAlgorithm, Kind, RequiredRegion, Slot } from '../catalog/slot';

/**
 * One certificate in one slot: the unit that rules judge.
 */
export interface Binding {
  readonly resource: Resource;
  readonly slot: Slot;

  /** The path of the property, with the positions in its lists. */
  readonly property: string;

  readonly certificate: Certificate;

  /** The region rule of the slot for this very resource; undefined when it is known at deployment only, or there is none. */
  readonly requires?: RequiredRegion;

  /** The key algorithms that the slot takes in this very resource; undefined when it is known at deployment only, or nobody says. */
  readonly keys?: Allowed<KeyAlgorithm>;

  /** The kinds that the slot takes; undefined when nobody says. */
  readonly kinds?: Allowed<Kind>;
}

/** Stands for what lies inside a value that is known at deployment only. */
const UNREADABLE = { 'Fn::Transform': {} };

/** A value found at a path, with the list positions that were passed. */
interface Found {
  readonly value: unknown;
  readonly positions: readonly number[];
}

/**
 * The certificates in a slot of a resource. Where an `Fn::If` offers several, all of them; none, as long as one of them is unknown.
 */
export function bindingsOf(resource: Resource, slot: Slot): Binding[] {
  const steps = slot.property.split('.');
  const byProperty = new Map<string, (Binding | undefined)[]>();
  for (const { value, positions } of find(resource.properties, steps, [], resource)) {
    if (!stands(resource, slot, positions)) continue;
    const property = placed(slot.property, positions);
    const facts = {
      requires: decided(slot.region, resource, positions),
      keys: decided(slot.keys, resource, positions),
      kinds: slot.kinds,
    };
    const bindings = follow(value, resource.stack).map((endpoint): Binding | undefined => {
      const certificate = certificateAt(endpoint);
      return certificate && { resource, slot, property, certificate, ...facts };
    });
    byProperty.set(property, [...byProperty.get(property) ?? [], ...bindings]);
  }
  return [...byProperty.values()].flatMap((bindings) => bindings.every((binding) => binding !== undefined) ? bindings : []);
}

/** Whether the properties beside the value say that it is in this slot. */
function stands(resource: Resource, slot: Slot, positions: readonly number[]): boolean {
  return Object.entries(slot.where ?? {}).every(([property, wanted]) => {
    const texts = beside(property, resource, positions);
    return texts.length > 0 && texts.every((text) => text !== undefined && matches(text, wanted));
  });
}

function matches(text: string, wanted: string): boolean {
  return wanted.endsWith('*') ? text.startsWith(wanted.slice(0, -1)) : text === wanted;
}

/** A fact of the slot for this very resource; undefined when it is known at deployment only. */
function decided<T extends string | object>(fact: T | ByProperty<T> | undefined, resource: Resource, positions: readonly number[]): T | undefined {
  if (!isByProperty(fact)) return fact;
  const texts = beside(fact.property, resource, positions);
  if (texts.length === 0) return fact.absent;
  const [first, ...others] = texts.map((text) => (text !== undefined && Object.hasOwn(fact.values, text) ? fact.values[text] : undefined));
  return others.every((other) => other === first) ? first : undefined;
}

function isByProperty<T extends string | object>(fact: T | ByProperty<T> | undefined): fact is ByProperty<T> {
  return typeof fact === 'object' && 'values' in fact;
}

/** What a property of the resource says, in the very elements of lists that these positions are in. */
function beside(property: string, resource: Resource, positions: readonly number[]): (string | undefined)[] {
  return find(resource.properties, property.split('.'), [], resource)
    .filter((found) => found.positions.every((position, index) => index >= positions.length || position === positions[index]))
    .map(({ value }) => readText(value, resource.stack));
}

/** All values at a path, through lists and the branches of `Fn::If`. */
function find(value: unknown, steps: readonly string[], positions: readonly number[], resource: Resource): Found[] {
  const intrinsic = intrinsicOf(value);
  if (steps.length === 0) return isNoValue(value) ? [] : [{ value, positions }];
  if (intrinsic?.fn === 'Fn::If') {
    return branches(intrinsic.argument, resource.stack, readText).flatMap((branch) => find(branch, steps, positions, resource));
  }
  if (intrinsic) return [{ value: UNREADABLE, positions }];
  if (!isMap(value)) return [];
  const [step, ...rest] = steps;
  const name = step.replace('[]', '');
  return step === name ? find(value[name], rest, positions, resource) : findInList(value[name], rest, positions, resource);
}

function findInList(value: unknown, steps: readonly string[], positions: readonly number[], resource: Resource): Found[] {
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.fn === 'Fn::If') {
    return branches(intrinsic.argument, resource.stack, readText).flatMap((branch) => findInList(branch, steps, positions, resource));
  }
  if (intrinsic) return [{ value: UNREADABLE, positions }];
  return Array.isArray(value) ? value.flatMap((item, index) => find(item, steps, [...positions, index], resource)) : [];
}

/** `Certificates[].CertificateArn` at position 0 is `Certificates.0.CertificateArn`, as validation reports write it. */
function placed(property: string, positions: readonly number[]): string {
  let next = 0;
  return property.replace(/\[\]/g, () => `.${positions[next++]}`);
}
