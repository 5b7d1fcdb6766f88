import { bindingsHere, bindingsOf, type Binding } from './binding';
import { distinctFindings } from './distinct-findings';
import type { Finding, FindingInScenario } from './finding';
import type { ResourceProblem, Rule } from './rule';
import type { Slot } from '../catalog/slot';
import { SLOTS } from '../catalog/slots';
import { isDeployed } from '../deployment/deployed';
import type { Deployment, Resource } from '../deployment/deployment';
import { notingObstacles, type Obstacle } from '../deployment/limits';
import { currentScenario, currentWalk, inEveryScenario, inOneOrTwoScenarios, NO_ASSUMPTIONS, sameInEveryScenario, sharingSteps } from '../deployment/scenarios';
import { SharedSteps } from '../deployment/shared-steps';

/** What there is to report about a resource. */
export interface Judgement {
  readonly findings: readonly Finding[];

  /** Why not all of the resource was judged. */
  readonly obstacles: readonly Obstacle[];
}

/** What was found in a resource in one scenario, slot by slot and rule by rule. */
interface JudgedAsWhole {
  readonly parts: readonly (readonly FindingInScenario[])[];
  readonly obstacles: ReadonlySet<Obstacle>;

  /** Whether it has more to follow than one judgement does. */
  readonly isExhausted: boolean;
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
  private readonly steps = new WeakMap<Deployment, SharedSteps>();

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

  /**
   * What the rules find wrong with a resource, and what kept them from judging all of it. Most resources depend on no condition, or on one, and are judged
   * as a whole in each scenario. Any other one is judged part by part, so that the conditions of one part do not multiply the scenarios of another.
   */
  public judgement(resource: Resource): Judgement {
    const scenarios = inOneOrTwoScenarios(() => this.judgedAsWhole(resource));
    if (scenarios && !scenarios.some(({ isExhausted }) => isExhausted)) {
      const [{ parts, obstacles }, other] = scenarios;
      if (!other) return { findings: distinctFindings(parts.flat()), obstacles: [...obstacles] };
      const longer = parts.length > 0 ? parts : other.parts;
      const findings = longer.flatMap((_, index) => scenarios.flatMap((each) => each.parts[index] ?? NONE));
      return { findings: distinctFindings(findings), obstacles: [...new Set([...obstacles, ...other.obstacles])] };
    }
    const obstacles = new Set<Obstacle>();
    const findings = notingObstacles(obstacles, () => sharingSteps(this.stepsOf(resource), () => this.findingsByPart(resource)));
    return { findings: distinctFindings(findings), obstacles: [...obstacles] };
  }

  /** What is found in the current scenario. */
  private judgedAsWhole(resource: Resource): JudgedAsWhole {
    const obstacles = new Set<Obstacle>();
    const parts = notingObstacles(obstacles, () => this.findingsInParts(resource));
    return { parts, obstacles, isExhausted: currentWalk().isExhausted };
  }

  /** What is found in each slot, and then by each rule for whole resources. */
  private findingsInParts(resource: Resource): readonly (readonly FindingInScenario[])[] {
    const slots = slotsOf(resource.type);
    const rules = this.rulesOf(resource);
    if ((slots.length === 0 && rules.length === 0) || !isDeployed(resource)) return [];
    return [
      ...slots.map((slot) => bindingsHere(resource, slot).flatMap((binding) => this.findingsOfAll(binding))),
      ...rules.map((rule) => findingsOfResource(rule, resource)),
    ];
  }

  /** The steps that all resources of a deployment have together which are judged part by part. */
  private stepsOf({ stack: { deployment } }: Resource): SharedSteps {
    const steps = this.steps.get(deployment) ?? new SharedSteps();
    this.steps.set(deployment, steps);
    return steps.addResource();
  }

  private findingsByPart(resource: Resource): FindingInScenario[] {
    const bindings = slotsOf(resource.type).flatMap((slot) => bindingsOf(resource, slot));
    return [
      ...bindings.flatMap((binding) => this.judgeBinding(binding)),
      ...this.rulesOf(resource).flatMap((rule) => inEveryScenario(() => isDeployed(resource) ? findingsOfResource(rule, resource) : [])),
    ];
  }

  /** What all rules find wrong with a binding in the current scenario. This is asked of every binding, so it makes nothing where nothing is wrong. */
  private findingsOfAll(binding: Binding): readonly FindingInScenario[] {
    let findings = NONE;
    for (const rule of this.rulesOfBindings) {
      const found = findingsOfBinding(rule, binding);
      if (found.length > 0) findings = [...findings, ...found];
    }
    return findings;
  }

  private rulesOf(resource: Resource): Rule[] {
    return (this.types.get(resource.type) ?? []).filter((rule) => !passesOver(rule, resource));
  }

  /** All rules at once, unless one of them depends on a condition: then the others do not multiply its scenarios. */
  private judgeBinding(binding: Binding): readonly FindingInScenario[] {
    return sameInEveryScenario(() => this.findingsOfAll(binding), binding.scenario)
      ?? this.rulesOfBindings.flatMap((rule) => inEveryScenario(() => findingsOfBinding(rule, binding), binding.scenario));
  }
}

const NONE: readonly FindingInScenario[] = [];

function findingsOfBinding(rule: Rule, binding: Binding): readonly FindingInScenario[] {
  const problem = rule.judgeBinding?.(binding);
  if (!problem) return NONE;
  return [{ ...finding(rule, binding.resource, { ...problem, property: binding.property }), certificate: binding.certificate }];
}

function findingsOfResource(rule: Rule, resource: Resource): readonly FindingInScenario[] {
  const problems = rule.judgeResource?.judge(resource) ?? [];
  return problems.length === 0 ? NONE : problems.map((problem) => finding(rule, resource, problem));
}

/** Whether a rule finds nothing in a resource, as can be told without reading it. */
function passesOver({ judgeResource }: Rule, resource: Resource): boolean {
  const { property, text } = judgeResource?.only ?? {};
  const plain = property === undefined ? undefined : resource.plainText?.(property);
  return plain !== undefined && plain !== text;
}

function finding(rule: Rule, resource: Resource, problem: ResourceProblem): FindingInScenario {
  return { ...problem, rule: rule.id, resource, severity: problem.severity ?? rule.severity, scenario: currentScenario() ?? NO_ASSUMPTIONS };
}
