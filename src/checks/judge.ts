import { bindingsOf, type Binding } from './binding';
import type { ResourceProblem, Rule } from './rule';
import type { Severity } from './severity';
import type { Slot } from '../catalog/slot';
import { SLOTS } from '../catalog/slots';
import { isDeployed } from '../deployment/deployed';
import type { Resource } from '../deployment/deployment';
import { inEveryScenario, sameInEveryScenario } from '../deployment/scenarios';

/** Something that a rule finds wrong, with where. */
export interface Finding extends ResourceProblem {
  /** The id of the rule. */
  readonly rule: string;
  readonly resource: Resource;

  /** What it does unless the user says otherwise. */
  readonly severity: Severity;
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
    const bindings = slotsOf(resource.type).flatMap((slot) => bindingsOf(resource, slot));
    const ofBindings = bindings.flatMap((binding) => this.judgeBinding(binding));
    const ofResource = (this.types.get(resource.type) ?? []).filter((rule) => !passesOver(rule, resource)).flatMap((rule) => inEveryScenario(() =>
      rule.judgeResource && isDeployed(resource) ? rule.judgeResource.judge(resource).map((problem) => finding(rule, resource, problem)) : []));
    return distinct([...ofBindings, ...ofResource]);
  }

  /** All rules at once, unless one of them depends on a condition: then the others do not multiply its scenarios. */
  private judgeBinding(binding: Binding): Finding[] {
    const ask = (rule: Rule): Finding[] => {
      const problem = rule.judgeBinding?.(binding);
      return problem ? [finding(rule, binding.resource, { ...problem, property: binding.property })] : [];
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

/** What is wrong in several scenarios is reported once. */
function distinct(findings: Finding[]): Finding[] {
  if (findings.length < 2) return findings;
  return [...new Map(findings.map((each) => [`${each.rule} ${each.property} ${each.message}`, each])).values()];
}
