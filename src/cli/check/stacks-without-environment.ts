import type { Slot } from '../../catalog/slot';
import { bindingsOf } from '../../checks/binding';
import { whereCreated } from '../../checks/certificate';
import type { Rule } from '../../checks/rule';
import { certificateAccount } from '../../checks/rules/certificate-account';
import { certificateRegion } from '../../checks/rules/certificate-region';
import { expiryAlarmRegion } from '../../checks/rules/expiry-alarm-region';
import { validationZoneAccount } from '../../checks/rules/validation-zone-account';
import type { DeployedStack, Resource } from '../../deployment/deployment';
import { outermost } from '../../deployment/outermost';

/** What a stack need not say about its environment. */
type EnvironmentPart = 'region' | 'account';

/** The rules that compare regions or accounts. */
const COMPARED_PARTS: ReadonlyMap<Rule, EnvironmentPart> = new Map([
  [certificateRegion, 'region'],
  [expiryAlarmRegion, 'region'],
  [certificateAccount, 'account'],
  [validationZoneAccount, 'account'],
]);

// No stack is deployed there: what is wrong there is right in some environments and wrong in others.
const OTHER_ENVIRONMENT: Readonly<Record<EnvironmentPart, string>> = { region: 'another-region', account: '0' };

/**
 * The stacks without a region or an account for which a rule might find more if the stack had one.
 */
export class StacksWithoutEnvironment {
  private readonly stacks: Readonly<Record<EnvironmentPart, Set<DeployedStack>>> = { region: new Set(), account: new Set() };

  /** The paths of the stacks without it. */
  public without(part: EnvironmentPart): string[] {
    return [...this.stacks[part]].map((stack) => stack.path);
  }

  /** The same rule, which records the stacks that it does not judge. */
  public recordingSilence(rule: Rule): Rule {
    const part = COMPARED_PARTS.get(rule);
    const { judgeBinding, judgeResource } = rule;
    const wrongIn = (each: Resource, slot: Slot) => bindingsOf(each, slot).filter((binding) => judgeBinding?.(binding)).length;
    const isMoreWrongInAnother = oncePerSlot((resource, slot) =>
      part !== undefined && wrongIn(inAnother(resource, part), slot) > wrongIn(resource, slot));
    return part === undefined ? rule : {
      ...rule,
      judgeBinding: judgeBinding && ((binding) => {
        const { resource, slot, certificate: { resource: creator } } = binding;
        const problem = judgeBinding(binding);
        if (problem) return problem;
        this.consider(part, resource.stack, () => isMoreWrongInAnother(resource, slot));
        if (creator) {
          this.consider(part, creator.stack, () =>
            judgeBinding({ ...binding, certificate: { ...binding.certificate, ...whereCreated(inAnother(creator, part)) } }) !== undefined);
        }
        return undefined;
      }),
      judgeResource: judgeResource && {
        ...judgeResource,
        judge: (resource) => {
          this.consider(part, resource.stack, () => judgeResource.judge(inAnother(resource, part)).length > 0);
          return judgeResource.judge(resource);
        },
      },
    };
  }

  private consider(part: EnvironmentPart, stack: DeployedStack, isWrongInAnother: () => boolean): void {
    const deployed = outermost(stack);
    if (stack[part] === undefined && !this.stacks[part].has(deployed) && isWrongInAnother()) this.stacks[part].add(deployed);
  }
}

/** An answer about a slot of a resource that is the same for each certificate in it. */
function oncePerSlot(read: (resource: Resource, slot: Slot) => boolean): (resource: Resource, slot: Slot) => boolean {
  const answers = new WeakMap<Resource, Map<Slot, boolean>>();
  return (resource, slot) => {
    const ofResource = answers.get(resource) ?? new Map<Slot, boolean>();
    answers.set(resource, ofResource);
    const answer = ofResource.get(slot) ?? read(resource, slot);
    ofResource.set(slot, answer);
    return answer;
  };
}

/** Each resource and stack in another environment, made once. */
const IN_ANOTHER = { region: new WeakMap<object, unknown>(), account: new WeakMap<object, unknown>() };

/** The resource as if its stack had another region or account. */
function inAnother(resource: Resource, part: EnvironmentPart): Resource {
  return once(part, resource, () => Object.create(resource, { stack: { get: () => stackInAnother(resource.stack, part) } }));
}

/** The stack as if it had another region or account, with all that is deployed with it. */
function stackInAnother(stack: DeployedStack, part: EnvironmentPart): DeployedStack {
  return once(part, stack, () => Object.create(stack, {
    [part]: { value: OTHER_ENVIRONMENT[part] },
    parent: { get: () => ifAny(stack.parent, (parent) => inAnother(parent, part)) },
    resource: { value: (target: unknown) => ifAny(stack.resource(target), (resource) => inAnother(resource, part)) },
    nested: { value: (creator: Resource) => ifAny(stack.nested(creator), (inner) => stackInAnother(inner, part)) },
  }));
}

function once<T extends object>(part: EnvironmentPart, original: T, make: () => T): T {
  const known = IN_ANOTHER[part].get(original);
  if (known) return known as T;
  const made = make();
  IN_ANOTHER[part].set(original, made);
  return made;
}

function ifAny<T, R>(value: T | undefined, make: (value: T) => R): R | undefined {
  return value === undefined ? undefined : make(value);
}
