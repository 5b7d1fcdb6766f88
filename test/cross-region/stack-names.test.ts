import { App, Stack, Stage } from 'aws-cdk-lib';
import { StackNames } from '../../src/cross-region/stack-names';
import { SYDNEY, VIRGINIA } from '../certificate/cloudfront-app';

let app: App;
let edge: Stack;
beforeEach(() => {
  app = new App();
  edge = new Stack(app, 'Edge', { env: VIRGINIA, stackName: 'edge' });
});

test('the twins of a stack have its name, account and region, in whatever Stage', () => {
  const twin = new Stack(new Stage(app, 'Prod'), 'Twin', { env: VIRGINIA, stackName: 'edge' });
  new Stack(app, 'Elsewhere', { env: SYDNEY, stackName: 'edge' });
  new Stack(app, 'Other', { env: VIRGINIA, stackName: 'other' });
  expect(StackNames.for(app).twinsOf(edge)).toEqual([twin]);
  expect(StackNames.for(app).twinsOf(twin)).toEqual([edge]);
});

test('the tree is read once for all that a Stage validates', () => {
  const findAll = jest.spyOn(app.node, 'findAll');
  const names = StackNames.for(app);
  Array.from({ length: 3 }, () => names.twinsOf(edge));
  expect(findAll).toHaveBeenCalledTimes(1);
});

test('the tree is read again when it is validated again', () => {
  edge.node.addValidation({ validate: () => StackNames.for(app).twinsOf(edge).map(({ node }) => `twin ${node.path}`) });
  expect(() => app.synth()).not.toThrow();
  new Stack(app, 'Twin', { env: VIRGINIA, stackName: 'edge' });
  expect(() => app.synth({ force: true })).toThrow('twin Twin');
});
