import { App, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Construct, RootConstruct } from 'constructs';
import { deployedStack, isDeployedAfter, stageOf } from '../../src/cross-region/deployment-order';

test('a nested stack is deployed with the outermost stack around it', () => {
  const web = new Stack(new App(), 'Web');
  expect(deployedStack(new NestedStack(new NestedStack(web, 'Nested'), 'Inner'))).toBe(web);
  expect(deployedStack(web)).toBe(web);
});

test('a stack is deployed after those it depends on, through others too, and not after itself', () => {
  const app = new App();
  const [first, second, third] = ['First', 'Second', 'Third'].map((id) => new Stack(app, id));
  third.addStackDependency(second);
  second.addStackDependency(first);
  expect(isDeployedAfter(third, first)).toBe(true);
  expect(isDeployedAfter(first, third)).toBe(false);
  expect(isDeployedAfter(first, first)).toBe(false);
});

test('a construct is deployed with the innermost Stage around it', () => {
  const app = new App();
  const stage = new Stage(app, 'Prod');
  expect(stageOf(new Construct(stage, 'Site'))).toBe(stage);
  expect(stageOf(new Construct(app, 'Site'))).toBe(app);
});

test('a construct in no App is refused', () => {
  expect(() => stageOf(new Construct(new RootConstruct(), 'Site'))).toThrow('"Site" is in no App: create its stack in an App or a Stage');
});
