import { nest, resourceIn, stackOf } from '../../deployment/templates';

const stack = stackOf({
  Parameters: { Stage: { Type: 'String' } },
  Resources: { Site: { Type: 'AWS::CloudFront::Distribution' }, Inner: { Type: 'AWS::CloudFormation::Stack' }, Odd: 'oops', Untyped: { Properties: {} }, List: [] },
  Outputs: { Arn: { Value: 'arn' }, Odd: 'oops' },
  Mappings: 'oops',
});
const inner = nest(stack, 'Inner', { Resources: { Deeper: { Type: 'AWS::CloudFormation::Stack' } } });
const innermost = nest(inner, 'Deeper', {});

test('what has no type is no resource', () => {
  expect(stack.resources.map(({ logicalId }) => logicalId)).toEqual(['Site', 'Inner']);
  expect(stack.resource('Site')).toBe(resourceIn(stack, 'Site'));
  expect([stack.resource('Odd'), stack.resource({}), stack.resource('toString')]).toEqual([undefined, undefined, undefined]);
});

test('an entry of a section is found by its logical id', () => {
  expect(stack.entry('Parameters', 'Stage')).toEqual({ logicalId: 'Stage', value: { Type: 'String' } });
  expect([stack.entry('Parameters', 'toString'), stack.entry('Parameters', {}), stack.entry('Mappings', 'oops')]).toEqual([undefined, undefined, undefined]);
});

test('an output is a map', () => {
  expect(stack.outputs).toEqual([{ Value: 'arn' }]);
});

test('a nested stack is where its parent is, and has a path below it', () => {
  expect(inner).toMatchObject({ path: 'Web/Inner', stackName: undefined, region: 'eu-west-1', account: '111122223333' });
  expect(inner.parent).toBe(resourceIn(stack, 'Inner'));
  expect(stack.parent).toBeUndefined();
  expect(stack.nested(resourceIn(stack, 'Inner'))).toBe(inner);
  expect(stack.nested(resourceIn(stack, 'Site'))).toBeUndefined();
});

test('a stack is listed with all that is nested in it', () => {
  expect(stack.withNested()).toEqual([stack, inner, innermost]);
});
