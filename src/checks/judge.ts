import { bindingsOf, type Binding } from './binding';
import { distinctFindings } from './distinct-findings';
import type { Finding } from './finding';
import type { ResourceProblem, Rule } from './rule';
import type { Slot } from '../catalog/slot';
import { SLOTS } from '../catalog/slots';
import { isDeployed } from '../deployment/deployed';
import type { Resource } from '../deployment/deployment';
import { notingObstacles, type Obstacle } from '../deployment/limits';
import { inEveryScenario, sameInEveryScenario } from '../deployment/scenarios';

/** What there is to report about a resource. */
export interface Judgement {
  readonly findings: readonly Finding[];

  /** Why not all of the resource was judged. */
  readonly obstacles: readonly Obstacle[];
}

const SLOTS_BY_TYPE = new Map<string, Slot[]>();
for (const slot of SLOTS) SLOTS_BY_TYPE.set(slot.type, [...SLOTS_BY_TYPE.get(slot.type) ?? [], slot]);

/** The slots of a resource type. */
export function slotsOf(type: string): readonly Slot[] {
  return SLOTS_BY_TYPE.get(type) ?? [];
}

/**
 * Rules with the resource types that they look at: all others are never read, which is what keeps the checks near free.
 */
export class Judge {
  private readonly types = new Map<string, Rule[]>();
  private readonly rulesOfBindings: readonly Rule[];

  constructor(rules: readonly Rule[]) {
    this.rulesOfBindings = rules.filter((rule) => rule.judgeBinding);
    for (const type of SLOTS_BY_TYPE.keys()) this.types.set(type, []);
    for (const rule of rules) {
      for (const type of rule.judgeResource?.types ?? []) this.types.set(type, [...this.types.get(type) ?? [], rule]);
    }
  }

  /** Whether any rule looks at resources of this type. */
  public looksAt(type: string): boolean {
    return this.types.has(type);
  }

  /** What the rules find wrong with a resource. */
  public judge(resource: Resource): Finding[] {
    return [...this.judgement(resource).findings];
  }

  /** What the rules find wrong with a resource, and what kept them from judging all of it. */
  public judgement(resource: Resource): Judgement {
    const obstacles = new Set<Obstacle>();
    return { findings: notingObstacles(obstacles, () => this.findingsIn(resource)), obstacles: [...obstacles] };
  }

  private findingsIn(resource: Resource): Finding[] {
    const bindings = slotsOf(resource.type).flatMap((slot) => bindingsOf(resource, slot));
    const ofBindings = bindings.flatMap((binding) => this.judgeBinding(binding));
    const ofResource = (this.types.get(resource.type) ?? []).filter((rule) => !passesOver(rule, resource)).flatMap((rule) => inEveryScenario(() =>
      rule.judgeResource && isDeployed(resource) ? rule.judgeResource.judge(resource).map((problem) => finding(rule, resource, problem)) : []));
    return distinctFindings([...ofBindings, ...ofResource]);
  }

  /** All rules at once, unless one of them depends on a condition: then the others do not multiply its scenarios. */
  private judgeBinding(binding: Binding): Finding[] {
    const ask = (rule: Rule): Finding[] => {
      const problem = rule.judgeBinding?.(binding);
      if (!problem) return [];
      return [{ ...finding(rule, binding.resource, { ...problem, property: binding.property }), certificate: binding.certificate }];
    };
    return sameInEveryScenario(() => this.rulesOfBindings.flatMap(ask), binding.scenario)
      ?? this.rulesOfBindings.flatMap((rule) => inEveryScenario(() => ask(rule), binding.scenario));
  }
}

/** Whether a rule finds nothing in a resource, as can be told without reading it. */
function passesOver({ judgeResource }: Rule, resource: Resource): boolean {
  const { property, text } = judgeResource?.only ?? {};
  const plain = property === undefined ? undefined : resource.plainText?.(property);
  return plain !== undefined && plain !== text;
}

function finding(rule: Rule, resource: Resource, problem: ResourceProblem): Finding {
  return { ...problem, rule: rule.id, resource, severity: problem.severity ?? rule.severity };
}
