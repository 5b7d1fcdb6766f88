import type { IAspect } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Rule } from '../../checks/rule';
import type { Severity } from '../../checks/severity';
import { construct } from '../../input/cdk';
import { checkArgument, checkProps } from '../../input/check';
import { type Inputs, optional } from '../../input/input';
import { SEVERITY } from '../check-inputs';
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
 * An Aspect that asks one rule: at the first construct it visits, for all that is below.
 *
 * @internal
 */
export abstract class RuleAspect implements IAspect {
  private readonly visited = new WeakSet<IConstruct>();

  private readonly severity?: Severity;

  constructor(private readonly rule: Rule, props: SingleCheckProps) {
    checkProps(new.target.name, props, SINGLE_CHECK_INPUTS);
    this.severity = props.severity;
  }

  /**
   * Called by core for each construct below the one that the Aspect is added to.
   *
   * @param node the construct
   */
  public visit(node: IConstruct): void {
    checkArgument(`${this.constructor.name}.visit()`, 'node', node, construct('app'));
    if (!node.node.scope || !this.visited.has(node.node.scope)) {
      if (!this.visited.has(node)) addValidationRun({ scope: node, rules: [this.rule], severityOf: () => this.severity });
    }
    this.visited.add(node);
  }
}
