import { App, CfnCondition, CfnOutput, CfnParameter, CfnResource, Stack, Token, type ICfnConditionExpression } from 'aws-cdk-lib';
import type { RuleFixture, StackFixture } from './fixture';
import { judgeFor } from './fixture-judge';
import type { Finding } from '../../../src/checks/finding';
import { ConstructTree } from '../../../src/readers/tree/construct-tree';

/** An expression as it stands in the template. */
class Raw implements ICfnConditionExpression {
  public readonly creationStack: string[] = [];

  constructor(private readonly expression: unknown) {}

  public resolve(): unknown {
    return this.expression;
  }
}

/** The construct tree of a fixture; what is applied before its stacks are added can be passed in. */
export function appOf(fixture: RuleFixture, apply: (app: App) => void = () => {}): App {
  const app = new App();
  apply(app);
  fixture.stacks.forEach((stack) => addStack(app, stack));
  return app;
}

/** All that all rules find in the app of a fixture. */
export function findingsIn(fixture: RuleFixture): Finding[] {
  const app = appOf(fixture);
  const judge = judgeFor(fixture);
  const tree = new ConstructTree(app);
  return app.node.findAll().filter((each) => CfnResource.isCfnResource(each)).flatMap((each) => judge.judge(tree.resourceOf(each)));
}

function addStack(app: App, { name, region, account, template }: StackFixture): void {
  const stack = new Stack(app, name, { env: { region, account } });
  for (const [id, { Type, Default }] of Object.entries(template.Parameters ?? {})) new CfnParameter(stack, id, { type: Type, default: Default });
  for (const [id, expression] of Object.entries(template.Conditions ?? {})) new CfnCondition(stack, id, { expression: new Raw(expression) });
  for (const [id, { Type, Properties, Condition }] of Object.entries(template.Resources)) {
    new CfnResource(stack, id, { type: Type, properties: Properties }).addOverride('Condition', Condition);
  }
  for (const [id, { Value, Export }] of Object.entries(template.Outputs ?? {})) {
    new CfnOutput(stack, id, { value: Token.asString(Value), exportName: Export?.Name });
  }
}
