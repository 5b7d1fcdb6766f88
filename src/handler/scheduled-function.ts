import { CfnElement, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { Rule, RuleProps, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { InlineFunction, InlineFunctionProps } from './inline-function';

/** The part of a logical ID that distinguishes it: CDK ends it with a hash. A name of a rule has 64 characters, 36 of which are a UUID. */
const DISTINCT_END = 27;

/** A function that any number of rules of its stack call. */
export class ScheduledFunction extends InlineFunction {
  constructor(scope: Construct, id: string, props: InlineFunctionProps) {
    super(scope, id, props);
    this.allowRules(Stack.of(this));
  }

  /**
   * Creates a rule that calls the function with an event. Its name begins with the ID of the stack, as the permission requires.
   *
   * @see https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutRule.html
   */
  public callByRule(scope: Construct, id: string, event: object, props: RuleProps): void {
    const stack = Stack.of(this);
    const end = Lazy.uncachedString({ produce: () => String(stack.resolve((rule.node.defaultChild as CfnElement).logicalId)).slice(-DISTINCT_END) });
    const rule: Rule = new Rule(scope, id, { ...props, ruleName: `${uuidOf(stack)}-${end}` });
    // CDK's own target for functions would load the targets of all services
    rule.addTarget({ bind: () => ({ arn: this.function.functionArn, input: RuleTargetInput.fromObject(event) }) });
  }

  /**
   * One statement for the rules of this stack: one for each rule would exceed the 20 kB that the policy of a function can have.
   *
   * @see https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
   */
  private allowRules(stack: Stack): void {
    const sourceArn = stack.formatArn({ service: 'events', resource: 'rule', resourceName: `${uuidOf(stack)}-*` });
    this.function.addPermission('Rules', { principal: new ServicePrincipal('events.amazonaws.com'), sourceArn });
  }
}

/** The last part of the ID of a stack, which no other stack has. */
export function uuidOf(stack: Stack): string {
  return Fn.select(2, Fn.split('/', stack.stackId));
}
