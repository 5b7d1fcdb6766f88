import type { IAspect } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { Rule } from '../../checks/rule';
import type { Severity } from '../../checks/severity';
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

/**
 * An Aspect that asks one rule: at the first construct it visits, for all that is below.
 *
 * @internal
 */
export abstract class RuleAspect implements IAspect {
  private readonly visited = new WeakSet<IConstruct>();

  constructor(private readonly rule: Rule, private readonly severity?: Severity) {}

  /**
   * Called by core for each construct below the one that the Aspect is added to.
   *
   * @param node the construct
   */
  public visit(node: IConstruct): void {
    if (!node.node.scope || !this.visited.has(node.node.scope)) {
      if (!this.visited.has(node)) addValidationRun({ scope: node, rules: [this.rule], severityOf: () => this.severity });
    }
    this.visited.add(node);
  }
}
