import { App } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { isRemoved } from '../../src/cross-region/removed';

test('a construct is removed with what is around it, also if another one has its ID', () => {
  const app = new App();
  const outer = new Construct(app, 'Outer');
  const inner = new Construct(outer, 'Inner');
  expect([app, outer, inner].map(isRemoved)).toEqual([false, false, false]);
  app.node.tryRemoveChild('Outer');
  const next = new Construct(app, 'Outer');
  expect([app, outer, inner, next].map(isRemoved)).toEqual([false, true, true, false]);
});
