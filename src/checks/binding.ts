import { certificateAt, malformedCertificateAt, noCertificateAt, type Certificate } from './certificate';
import type { Allowed, ByProperty, KeyAlgorithm, Kind, RequiredRegion, Slot } from '../catalog/slot';
import type { Crossing } from '../deployment/crossing';
import { isDeployed } from '../deployment/deployed';
import type { Resource } from '../deployment/deployment';
import { followEach, readText, type Endpoint } from '../deployment/follow';
import { placed, positionsAt, valuesAt } from '../deployment/property';
import { currentScenario, inEveryScenario, type Scenario } from '../deployment/scenarios';

/**
 * One certificate in one slot: the unit that rules judge.
 */
export interface Binding {
  readonly resource: Resource;
  readonly slot: Slot;

  /** The path of the property, with the positions in its lists. */
  readonly property: string;

  readonly certificate: Certificate;

  /** How its ARN comes from a stack that is deployed by itself, if nothing makes CloudFormation read it again. */
  readonly crossing?: Crossing;

  /** The region rule of the slot for this very resource; undefined when it is known at deployment only, or there is none. */
  readonly requires?: RequiredRegion;

  /** The key algorithms that the slot takes in this very resource; undefined when it is known at deployment only, or unknown. */
  readonly keys?: Allowed<KeyAlgorithm>;

  /** The kinds that the slot takes; undefined when unknown. */
  readonly kinds?: Allowed<Kind>;

  /** The scenario in which the certificate is in the slot. */
  readonly scenario?: Scenario;
}

/** What is found in a slot: a certificate, or something that is known at deployment only. */
export interface Wiring {
  readonly property: string;
  readonly binding?: Binding;
}

/**
 * The certificates in a slot of a resource, in every scenario. An unknown value in one scenario does not hide the certificate in another.
 */
export function bindingsOf(resource: Resource, slot: Slot): Binding[] {
  return known(wiringsOf(resource, slot));
}

/** The same in the current scenario, for a resource that is deployed in it. */
export function bindingsHere(resource: Resource, slot: Slot): Binding[] {
  return known(wiringsHere(resource, slot));
}

function known(wirings: readonly Wiring[]): Binding[] {
  return wirings.flatMap(({ binding }) => binding ?? []);
}

/** Everything that can be in a slot of a resource, in every scenario. */
export function wiringsOf(resource: Resource, slot: Slot): Wiring[] {
  return positionsAt(resource, slot.property).flatMap((positions) =>
    inEveryScenario(() => isDeployed(resource) ? wiringsHere(resource, slot, positions) : []));
}

/** What is in a slot in the current scenario, at one position or at all. */
function wiringsHere(resource: Resource, slot: Slot, at?: readonly number[]): Wiring[] {
  return valuesAt(resource, slot.property, at)
    .filter(({ positions }) => (at === undefined || positions.length === at.length) && stands(resource, slot, positions))
    .flatMap(({ value, positions }) => {
      const property = placed(slot.property, positions);
      const facts = {
        scenario: currentScenario(),
        requires: decided(slot.region, resource, positions),
        keys: decided(slot.keys, resource, positions),
        kinds: slot.kinds,
      };
      return followEach(value, resource.stack).map((endpoint): Wiring => {
        const malformed = slot.takes.includes('acm') ? malformedCertificateAt(endpoint) : undefined;
        const found = malformed ?? certificateAt(endpoint) ?? (slot.takes.includes('acm') ? noCertificateAt(endpoint) : undefined);
        const certificate = found && asDescribed(found, resource);
        return { property, binding: certificate && { resource, slot, property, certificate, crossing: crossingOf(endpoint), ...facts } };
      });
    });
}

/** The certificate, with what ACM says of it. */
function asDescribed(certificate: Certificate, { stack: { deployment } }: Resource): Certificate {
  const described = certificate.resource ? undefined : deployment.described?.(certificate.name);
  return described ? { ...certificate, described } : certificate;
}

function crossingOf(endpoint: Endpoint): Crossing | undefined {
  return endpoint !== 'unknown' && 'resource' in endpoint ? endpoint.crossing : undefined;
}

/** Whether the properties beside a value of the resource, in these elements of lists, say that it is in this slot. */
export function stands(resource: Resource, slot: Pick<Slot, 'where'>, positions: readonly number[]): boolean {
  return slot.where === undefined || Object.entries(slot.where).every(([property, wanted]) => {
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
export function beside(property: string, resource: Resource, positions: readonly number[]): (string | undefined)[] {
  return valuesAt(resource, property, positions).map(({ value, stack }) => readText(value, stack));
}
