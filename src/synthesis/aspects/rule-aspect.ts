import type { IAspect } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Severity } from '../../checks/severity';
import { construct } from '../../input/cdk';
import { checkArgument, checkProps } from '../../input/check';
import { type Inputs, optional } from '../../input/input';
import { namingPlace } from '../../input/owner';
import { SEVERITY } from '../check-inputs';
import { type RuleSettings, singleRule } from '../rule-settings';
import { addValidationRun } from '../validation-run';

/**
 * How a single check behaves.
 */
export interface SingleCheckProps {
  /**
   * What the check does with what it finds.
   *
   * @default - an error where the deployment cannot work or its outcome can never do its job, else a warning
   */
  readonly severity?: Severity;
}

const SINGLE_CHECK_INPUTS: Inputs<SingleCheckProps> = { severity: optional(SEVERITY) };

/**
 * An Aspect that asks one rule: at the first construct it visits, for all that is below. It takes the ID of the rule, so that no declaration
 * that users download leads to the rules.
 *
 * @internal
 */
export abstract class RuleAspect implements IAspect {
  private readonly visited = new WeakSet<IConstruct>();

  private readonly settings: RuleSettings;

  constructor(ruleId: string, props: SingleCheckProps, allowedDomains?: string[]) {
    checkProps(new.target.name, props, SINGLE_CHECK_INPUTS);
    const rules = namingPlace(new.target.name, () => singleRule(ruleId, allowedDomains));
    this.settings = { rules, severityOf: () => props.severity };
  }

  /**
   * Called by core for each construct below the one that the Aspect is added to.
   *
   * @param node the construct
   */
  public visit(node: IConstruct): void {
    checkArgument(`${this.constructor.name}.visit()`, 'node', node, construct('app'));
    if (!node.node.scope || !this.visited.has(node.node.scope)) {
      if (!this.visited.has(node)) addValidationRun({ scope: node, ...this.settings });
    }
    this.visited.add(node);
  }
}
