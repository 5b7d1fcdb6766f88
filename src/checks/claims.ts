import { Severity } from './severity';
import { isDeployed } from '../deployment/deployed';
import type { DeployedStack, Deployment, Resource } from '../deployment/deployment';
import { grouped } from '../deployment/grouped';
import { LIMITS, note, readInOthers } from '../deployment/limits';
import { outermost } from '../deployment/outermost';
import type { Found } from '../deployment/property';
import { answer } from '../deployment/remembered';
import { outsideOfScenarios } from '../deployment/scenarios';

/** A resource, or an element of a list in it, that claims something of which there is only one, such as a port of a load balancer. */
export interface Claimant {
  readonly resource: Resource;

  /** What has the properties: the resource, or the element. */
  readonly within: Resource | Found;
}

/** What a claimant claims: texts that are the same for the same thing. Outside of a scenario, one for each possibility. */
export interface Claims {
  readonly claimed: readonly string[];

  /** What no other resource may claim. */
  readonly excluded: readonly string[];
}

/** What claims exclude each other, and which resources make them. */
export interface ClaimFacts {
  readonly types: readonly string[];
  readonly claimantsIn: (resource: Resource) => readonly Claimant[];
  readonly claimsOf: (claimant: Claimant) => Claims;
}

/** A claimant, with its position among all of them. */
interface Numbered {
  readonly claimant: Claimant;
  readonly number: number;

  /** What it claims now; undefined if that depends on which of several elements is in its place. */
  readonly claims?: () => Claims;
}

/** Those that make one claim in some scenario. */
class Claiming {
  public readonly all: Numbered[] = [];

  /** By the stack that is deployed by itself. Most claims have one claimant, and so are never asked for it. */
  private byStack?: ReadonlyMap<DeployedStack, readonly Numbered[]>;

  /** Those in this stack. */
  public in(stack: DeployedStack): readonly Numbered[] {
    this.byStack ??= grouped(this.all, ({ claimant }) => outermost(claimant.resource.stack));
    return this.byStack.get(stack) ?? [];
  }
}

/** All claimants of a deployment by what they claim in some scenario. */
interface Index {
  readonly byClaim: ReadonlyMap<string, Claiming>;

  /** By the resource, and where in it they are. */
  readonly byPlace: ReadonlyMap<object, ReadonlyMap<string, Numbered>>;
}

/**
 * Finds a claimant before this one that cannot exist beside it in the current scenario: the first one in the same deployed stack, else the first one
 * in another. The first question about a deployment reads all of its claimants, the others are answered by an index.
 */
export function earlierClaimant(facts: ClaimFacts): (claimant: Claimant) => Claimant | undefined {
  const indexes = new WeakMap<Deployment, () => Index>();
  return (claimant) => {
    const { deployment } = claimant.resource.stack;
    const index = indexes.get(deployment) ?? outsideOfScenarios(() => readInOthers(() => indexOf(deployment, facts)));
    indexes.set(deployment, index);
    const { byClaim, byPlace } = index();
    const own = byPlace.get(resourceOf(claimant))?.get(placeOf(claimant));
    const { excluded: excludes } = own?.claims?.() ?? facts.claimsOf(claimant);
    for (const excluded of excludes) {
      const claiming = byClaim.get(excluded);
      if (!claiming || (claiming.all.length === 1 && claiming.all[0] === own)) continue;
      for (const claimants of [claiming.in(outermost(claimant.resource.stack)), claiming.all]) {
        const earlier = claimants.slice(0, LIMITS.claimants + 1).filter(({ number }) => number < (own?.number ?? 0));
        const found = earlier.slice(0, LIMITS.claimants).find(({ claimant: other }) => claimsNow(other, excluded, facts));
        if (found) return found.claimant;
        if (earlier.length > LIMITS.claimants) note('claims');
      }
    }
    return undefined;
  };
}

/** Whether all combinations of so many possibilities can be claims. Beyond a limit, what a resource claims is unknown. */
export function areFew(...counts: readonly number[]): boolean {
  if (counts.reduce((product, count) => product * count, 1) <= LIMITS.claims) return true;
  note('claims');
  return false;
}

/** How certain it is that both are deployed: of stacks that are deployed by themselves, one may be deployed instead of the other. */
export function severityBetween(one: Claimant, other: Claimant): Severity {
  return outermost(one.resource.stack) === outermost(other.resource.stack) ? Severity.ERROR : Severity.WARNING;
}

/** Whether something is deployed in the current scenario and claims this there. */
function claimsNow(claimant: Claimant, claim: string, { claimantsIn, claimsOf }: ClaimFacts): boolean {
  const { resource } = claimant;
  if (!isDeployed(resource)) return false;
  const place = placeOf(claimant);
  return claimantsIn(resource).some((each) => placeOf(each) === place && claimsOf(each).claimed.includes(claim));
}

function indexOf(deployment: Deployment, { types, claimantsIn, claimsOf }: ClaimFacts): Index {
  const byClaim = new Map<string, Claiming>();
  const byPlace = new Map<object, Map<string, Numbered>>();
  let count = 0;
  for (const claimant of types.flatMap((type) => deployment.resourcesOf(type)).flatMap(claimantsIn)) {
    const ofResource = byPlace.get(resourceOf(claimant)) ?? new Map<string, Numbered>();
    byPlace.set(resourceOf(claimant), ofResource);
    const place = placeOf(claimant);
    const another = ofResource.get(place);
    const claims = answer(() => claimsOf(claimant));
    const numbered = { claimant, number: another?.number ?? count++, claims: another ? undefined : claims };
    ofResource.set(place, numbered);
    for (const claim of new Set(claims().claimed)) {
      const claiming = byClaim.get(claim) ?? new Claiming();
      if (claiming.all.length === 0) byClaim.set(claim, claiming);
      claiming.all.push(numbered);
    }
  }
  return { byClaim, byPlace };
}

/** What all claimants in one resource have in common. */
function resourceOf({ resource }: Claimant): object {
  return resource.madeOf ?? resource;
}

/** What tells a claimant from the others in its resource. */
function placeOf({ within }: Claimant): string {
  return 'positions' in within ? within.positions.join() : '';
}
