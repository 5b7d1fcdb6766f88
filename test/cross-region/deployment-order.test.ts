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

test('many ways from one stack to another are not gone one by one', () => {
  const layers = Array.from({ length: 25 }, () => [new Stack(), new Stack()].map((stack) => {
    const dependencies: Stack[] = [];
    Object.defineProperty(stack, 'dependencies', { value: dependencies });
    return { stack, dependencies };
  }));
  layers.slice(1).forEach((layer, index) => layer.forEach(({ dependencies }) => dependencies.push(...layers[index].map(({ stack }) => stack))));
  const last = layers[layers.length - 1][0].stack;
  expect(isDeployedAfter(last, new Stack())).toBe(false);
  expect(isDeployedAfter(last, layers[0][1].stack)).toBe(true);
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
