import { App, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { onePerStack } from '../../src/handler/one-per-stack';

class Shared extends Construct {}

const sharedOf = (scope: Construct) => onePerStack(scope, 'Shared', 'Shared', (stack) => new Shared(stack, 'Shared'));

test('the first that needs it creates it, and others get the same', () => {
  const stack = new Stack(new App(), 'Web');
  const first = sharedOf(new Construct(stack, 'One'));
  expect(first.node.path).toBe('Web/Shared');
  expect(sharedOf(new Construct(stack, 'Two'))).toBe(first);
});

test('another construct with its ID is refused', () => {
  const stack = new Stack(new App(), 'Web');
  new Construct(stack, 'Shared');
  expect(() => sharedOf(stack)).toThrow('the construct "Web/Shared" has the ID that cdk-acm needs for its Shared: give it another ID');
});
