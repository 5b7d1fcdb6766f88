import type { Located, Resource } from '../deployment/deployment';
import { follow, spellingsOf } from '../deployment/follow';
import { numberOf } from '../deployment/numbered';
import { valuesAt } from '../deployment/property';
import { currentScenario, inOneOrTwoScenarios } from '../deployment/scenarios';

/** The spellings of the texts that a property can have. */
export function spellingsAt(within: Resource | Located, path: string): string[] {
  return valuesAt(within, path).flatMap(({ value, stack }) => spellingsOf(value, stack));
}

/** The same, with a text for a property that is left out: outside of a scenario also for one that a condition leaves out. */
export function spellingsOr(absent: string, within: Resource | Located, path: string): string[] {
  const isLeftOut = () => valuesAt(within, path).length === 0;
  const answers = [isLeftOut(), ...currentScenario() ? [] : inOneOrTwoScenarios(isLeftOut) ?? []];
  return [...answers.includes(true) ? [absent] : [], ...spellingsAt(within, path)];
}

/**
 * What tells apart the things that a property can mean: a resource of this type by its place, whichever of its attributes the property takes, and
 * everything else by its text.
 */
export function identitiesAt(within: Resource | Located, path: string, type: string): string[] {
  const identities = valuesAt(within, path).flatMap(({ value, stack }) => follow(value, stack).flatMap((endpoint) =>
    endpoint !== 'unknown' && 'resource' in endpoint && endpoint.resource.type === type
      ? [JSON.stringify([numberOf(endpoint.resource.stack), endpoint.resource.logicalId])]
      : spellingsOf(value, stack)));
  return [...new Set(identities)];
}
