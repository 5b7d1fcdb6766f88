import { bindingsOf } from './binding';
import type { Resource } from './deployment';
import type { ResourceProblem, Rule } from './rule';
import type { Slot } from '../catalog/slot';
import { SLOTS } from '../catalog/slots';

/** Something that a rule finds wrong, with where. */
export interface Finding extends ResourceProblem {
  /** The id of the rule. */
  readonly rule: string;
  readonly resource: Resource;
}

const SLOTS_BY_TYPE = new Map<string, Slot[]>();
for (const slot of SLOTS) SLOTS_BY_TYPE.set(slot.type, [...SLOTS_BY_TYPE.get(slot.type) ?? [], slot]);

/**
 * Rules with the resource types that they look at: all others are never read, which is what keeps the checks near free.
 */
export class Judge {
  private readonly types = new Map<string, Rule[]>();

  constructor(private readonly rules: readonly Rule[]) {
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
    const bindings = (SLOTS_BY_TYPE.get(resource.type) ?? []).flatMap((slot) => bindingsOf(resource, slot));
    const ofBindings = this.rules.flatMap((rule) => bindings.flatMap((binding): Finding[] => {
      const problem = rule.judgeBinding?.(binding);
      return problem ? [{ ...problem, rule: rule.id, resource, property: binding.property }] : [];
    }));
    const ofResource = (this.types.get(resource.type) ?? []).flatMap((rule) =>
      (rule.judgeResource?.judge(resource) ?? []).map((problem): Finding => ({ ...problem, rule: rule.id, resource })));
    return [...ofBindings, ...ofResource];
  }
}
