import { nest, stackOf } from './templates';
import { outermost } from '../../src/deployment/outermost';

test('a nested stack is deployed with the outermost stack around it', () => {
  const parent = stackOf({ Resources: { Middle: { Type: 'AWS::CloudFormation::Stack' } } });
  const middle = nest(parent, 'Middle', { Resources: { Inner: { Type: 'AWS::CloudFormation::Stack' } } });
  expect([parent, middle, nest(middle, 'Inner', {})].map(outermost)).toEqual([parent, parent, parent]);
});
