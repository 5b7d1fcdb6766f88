import type { Binding } from '../checks/binding';
import type { Rule } from '../checks/rule';
import type { DeployedStack, Resource } from '../deployment/deployment';

/** What a stack may leave open. */
type Place = 'region' | 'account';

/** The rules that compare places. */
const PLACES: Readonly<Record<string, Place>> = {
  'certificate-region': 'region',
  'expiry-alarm-region': 'region',
  'certificate-account': 'account',
};

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
    const place = PLACES[rule.id];
    const { judgeBinding, judgeResource } = rule;
    return place === undefined ? rule : {
      ...rule,
      judgeBinding: judgeBinding && ((binding) => {
        const { resource, certificate } = binding;
        const problem = judgeBinding(binding);
        if (problem) return problem;
        this.consider(place, resource.stack, () => judgeBinding({ ...binding, resource: moved(resource, place) }) !== undefined);
        this.consider(place, (certificate.resource ?? resource).stack, () => judgeBinding(withCertificateMoved(binding, place)) !== undefined);
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
    if (stack[place] === undefined && !this.stacks[place].has(stack) && isWrongElsewhere()) this.stacks[place].add(stack);
  }
}

/** The resource as if its stack were elsewhere. */
function moved(resource: Resource, place: Place): Resource {
  const stack: DeployedStack = Object.create(resource.stack, { [place]: { value: ELSEWHERE } });
  return Object.create(resource, { stack: { value: stack } });
}

/** The binding as if its certificate were elsewhere, where that is not known. */
function withCertificateMoved({ certificate, ...binding }: Binding, place: Place): Binding {
  return { ...binding, certificate: { ...certificate, [place]: certificate[place] ?? ELSEWHERE } };
}
