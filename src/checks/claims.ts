import { Severity } from './severity';
import { isDeployed } from '../deployment/deployed';
import type { DeployedStack, Deployment, Resource } from '../deployment/deployment';
import { grouped } from '../deployment/grouped';
import { isMisshapen, LIMITS, note, notingObstacles, type Obstacle } from '../deployment/limits';
import { outermost } from '../deployment/outermost';
import type { Found } from '../deployment/property';
import { answer } from '../deployment/remembered';
import { currentWalk, outsideOfScenarios } from '../deployment/scenarios';
import type { Walk } from '../deployment/walk';

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
  readonly resource: Resource;
  readonly place: string;
  readonly number: number;

  /** What it claims now; undefined if that depends on which of several elements is in its place. */
  readonly claims?: () => Claims;
}

/** Those that make one claim in some scenario, as far as one of them is compared with others: the first ones. */
class Claiming {
  public readonly all: Numbered[] = [];

  /** By the stack that is deployed by itself, from the second one on: most claims have one claimant. */
  private byStack?: Map<DeployedStack, Numbered[]>;

  public add(numbered: Numbered): void {
    if (this.all.length > 0) {
      this.byStack ??= grouped(this.all, stackOf);
      const ofStack = this.byStack.get(stackOf(numbered));
      if (!ofStack) this.byStack.set(stackOf(numbered), [numbered]);
      else if (ofStack.length <= LIMITS.claimants) ofStack.push(numbered);
    }
    if (this.all.length <= LIMITS.claimants) this.all.push(numbered);
  }

  /** Those in this stack. */
  public in(stack: DeployedStack): readonly Numbered[] {
    return this.byStack?.get(stack) ?? this.all.filter((each) => stackOf(each) === stack);
  }
}

/**
 * The claimants of a deployment by what they claim in some scenario, read one after the other. Only those before a claimant count, so a walk through the
 * deployment reads each resource when it is judged. The index keeps what the resource claims, and not what was read of it.
 */
class Index {
  private readonly byClaim = new Map<string, Claiming>();
  private readonly byResource = new Map<object, readonly Numbered[]>();
  private readonly resources: readonly Resource[];
  private readonly obstacles = new Set<Obstacle>();
  private read = 0;
  private count = 0;

  constructor(deployment: Deployment, private readonly facts: ClaimFacts) {
    this.resources = facts.types.flatMap((type) => deployment.resourcesOf(type));
  }

  /** The claimant in the index that is this one, after all before it. */
  public upTo({ resource, within }: Claimant): Numbered | undefined {
    const wanted = resource.madeOf ?? resource;
    if (!this.byResource.has(wanted)) notingObstacles(this.obstacles, () => outsideOfScenarios(() => this.readUpTo(resource, wanted)));
    for (const obstacle of this.obstacles) if (!isMisshapen(obstacle)) note(obstacle);
    const place = placeOf(within);
    return this.byResource.get(wanted)?.find((each) => each.place === place);
  }

  public claiming(claim: string): Claiming | undefined {
    return this.byClaim.get(claim);
  }

  private readUpTo(resource: Resource, wanted: object): void {
    while (this.read < this.resources.length && !this.byResource.has(wanted)) {
      const next = this.resources[this.read++];
      const key = next.madeOf ?? next;
      this.byResource.set(key, this.added(next, key === wanted ? resource : next));
    }
  }

  /** Adds the claimants in a resource, as another object of the same resource has them. */
  private added(resource: Resource, read: Resource): readonly Numbered[] {
    const { claimantsIn, claimsOf } = this.facts;
    const ofResource: Numbered[] = [];
    for (const claimant of claimantsIn(read)) {
      const place = placeOf(claimant.within);
      const index = ofResource.findIndex((each) => each.place === place);
      const claims = answer(() => claimsOf(claimant));
      const numbered = { resource, place, number: ofResource[index]?.number ?? this.count++, claims: index < 0 ? claims : undefined };
      if (index < 0) ofResource.push(numbered);
      else ofResource[index] = numbered;
      for (const claim of new Set(claims().claimed)) {
        let claiming = this.byClaim.get(claim);
        if (!claiming) {
          claiming = new Claiming();
          this.byClaim.set(claim, claiming);
        }
        claiming.add(numbered);
      }
    }
    return ofResource;
  }
}

/**
 * Finds a claimant before this one that cannot exist beside it in the current scenario: the first one in the same deployed stack, else the first one
 * in another.
 */
export function earlierClaimant(facts: ClaimFacts): (claimant: Claimant) => Claimant | undefined {
  const indexes = new WeakMap<Deployment, Index>();
  return (claimant) => {
    const { deployment } = claimant.resource.stack;
    const index = indexes.get(deployment) ?? new Index(deployment, facts);
    indexes.set(deployment, index);
    const own = index.upTo(claimant);
    const { excluded: excludes } = own?.claims?.() ?? facts.claimsOf(claimant);
    const stack = outermost(claimant.resource.stack);
    for (const within of [(claiming: Claiming) => claiming.in(stack), ({ all }: Claiming) => all]) {
      for (const excluded of excludes) {
        const claiming = index.claiming(excluded);
        if (!claiming || (claiming.all.length === 1 && claiming.all[0] === own)) continue;
        const earlier = within(claiming).filter(({ number }) => number < (own?.number ?? 0));
        for (const other of earlier.slice(0, LIMITS.claimants)) {
          const found = claimantNow(other, excluded, facts);
          if (found) return found;
        }
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

/** What claims this in the current scenario; undefined if it is not deployed, or claims something else there. */
function claimantNow({ resource, place }: Numbered, claim: string, facts: ClaimFacts): Claimant | undefined {
  return isDeployed(resource) ? claimantsNow(resource, facts).get(place)?.find(({ claimed }) => claimed().has(claim))?.claimant : undefined;
}

/** A claimant in the scenario of a walk, with what it claims there, which is read once. */
interface ClaimantNow {
  readonly claimant: Claimant;
  readonly claimed: () => ReadonlySet<string>;
}

type ClaimantsByPlace = ReadonlyMap<string, readonly ClaimantNow[]>;

/** The claimants of resources in the scenario of a walk. */
const NOW = new WeakMap<Walk, Map<ClaimFacts, Map<Resource, ClaimantsByPlace>>>();

/** The claimants of a resource in the current scenario, by their places. A list can have thousands, and each is compared with several others. */
function claimantsNow(resource: Resource, facts: ClaimFacts): ClaimantsByPlace {
  const walk = currentWalk();
  const ofWalk = NOW.get(walk) ?? new Map<ClaimFacts, Map<Resource, ClaimantsByPlace>>();
  NOW.set(walk, ofWalk);
  const ofFacts = ofWalk.get(facts) ?? new Map<Resource, ClaimantsByPlace>();
  ofWalk.set(facts, ofFacts);
  const known = ofFacts.get(resource);
  if (known) return known;
  const claimants = grouped(facts.claimantsIn(resource).map((claimant): ClaimantNow => {
    let claimed: ReadonlySet<string> | undefined;
    return { claimant, claimed: () => claimed ??= new Set(facts.claimsOf(claimant).claimed) };
  }), ({ claimant }) => placeOf(claimant.within));
  ofFacts.set(resource, claimants);
  return claimants;
}

/** The stack of a claimant that is deployed by itself. */
function stackOf({ resource }: Numbered): DeployedStack {
  return outermost(resource.stack);
}

/** What tells a claimant from the others in its resource. */
function placeOf(within: Claimant['within']): string {
  return 'positions' in within ? `${within.path} ${within.positions.join()}` : '';
}
