import { bindingsOf } from '../../checks/binding';
import { whereCreated } from '../../checks/certificate';
import type { Rule } from '../../checks/rule';
import { certificateAccount } from '../../checks/rules/certificate-account';
import { certificateRegion } from '../../checks/rules/certificate-region';
import { expiryAlarmRegion } from '../../checks/rules/expiry-alarm-region';
import { validationZoneAccount } from '../../checks/rules/validation-zone-account';
import type { DeployedStack, Resource } from '../../deployment/deployment';

/** What a stack may leave open. */
type Place = 'region' | 'account';

/** The rules that compare places. */
const PLACES: ReadonlyMap<Rule, Place> = new Map([
  [certificateRegion, 'region'],
  [expiryAlarmRegion, 'region'],
  [certificateAccount, 'account'],
  [validationZoneAccount, 'account'],
]);

// No stack is there: what is wrong there is right in some places and wrong in others.
const ELSEWHERE = 'elsewhere';

/**
 * The stacks that do not say their region or their account, and of which a rule would have had more to say if they did.
 */
export class UnplacedStacks {
  private readonly stacks: Readonly<Record<Place, Set<DeployedStack>>> = { region: new Set(), account: new Set() };

  /** The paths of those that do not say it. */
  public without(place: Place): string[] {
    return [...this.stacks[place]].map((stack) => stack.path);
  }

  /** The same rule, whose silence is heard. */
  public hearing(rule: Rule): Rule {
    const place = PLACES.get(rule);
    const { judgeBinding, judgeResource } = rule;
    return place === undefined ? rule : {
      ...rule,
      judgeBinding: judgeBinding && ((binding) => {
        const { resource, slot, certificate: { resource: creator } } = binding;
        const problem = judgeBinding(binding);
        if (problem) return problem;
        const wrongAt = (each: Resource) => bindingsOf(each, slot).filter(judgeBinding).length;
        this.consider(place, resource.stack, () => wrongAt(moved(resource, place)) > wrongAt(resource));
        if (creator) {
          this.consider(place, creator.stack, () =>
            judgeBinding({ ...binding, certificate: { ...binding.certificate, ...whereCreated(moved(creator, place)) } }) !== undefined);
        }
        return undefined;
      }),
      judgeResource: judgeResource && {
        ...judgeResource,
        judge: (resource) => {
          this.consider(place, resource.stack, () => judgeResource.judge(moved(resource, place)).length > 0);
          return judgeResource.judge(resource);
        },
      },
    };
  }

  private consider(place: Place, stack: DeployedStack, isWrongElsewhere: () => boolean): void {
    const counted = deployedWith(stack);
    if (stack[place] === undefined && !this.stacks[place].has(counted) && isWrongElsewhere()) this.stacks[place].add(counted);
  }
}

/** The stack that is deployed by itself: a nested one is where its parent is. */
function deployedWith(stack: DeployedStack): DeployedStack {
  return stack.parent ? deployedWith(stack.parent.stack) : stack;
}

/** The resource as if its stack were elsewhere. */
function moved(resource: Resource, place: Place): Resource {
  return Object.create(resource, { stack: { value: movedStack(resource.stack, place) } });
}

/** The stack as if it were elsewhere, with all that is deployed with it. */
function movedStack(stack: DeployedStack, place: Place): DeployedStack {
  return Object.create(stack, {
    [place]: { value: ELSEWHERE },
    parent: { get: () => ifAny(stack.parent, (parent) => moved(parent, place)) },
    resource: { value: (target: unknown) => ifAny(stack.resource(target), (resource) => moved(resource, place)) },
    nested: { value: (creator: Resource) => ifAny(stack.nested(creator), (inner) => movedStack(inner, place)) },
  });
}

function ifAny<T, R>(value: T | undefined, make: (value: T) => R): R | undefined {
  return value === undefined ? undefined : make(value);
}
