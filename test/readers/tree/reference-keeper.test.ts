import { App, CfnParameter, CfnResource, Fn, Lazy, Stack, Token } from 'aws-cdk-lib';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Handle, ReferenceKeeper } from '../../../src/readers/tree/reference-keeper';

let app: App;
let stack: Stack;
let keeper: ReferenceKeeper;
beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Web');
  keeper = new ReferenceKeeper();
});

const topic = (scope: Stack, id = 'Topic') => new CfnResource(scope, id, { type: 'AWS::SNS::Topic' });

/** What a property with this value will be in the template. */
function rendered(value: unknown): unknown {
  const resource = new CfnResource(stack, 'User', { type: 'T', properties: { Value: value } });
  return (keeper.renderedResource(resource) as { Properties: { Value: unknown } }).Properties.Value;
}

describe('a reference within a stack', () => {
  test('has a logical id, by which its element is found', () => {
    const target = topic(stack);
    expect(rendered(target.ref)).toEqual({ Ref: 'Topic' });
    expect(keeper.referredIn(stack, 'Topic')).toBe(target);
  });

  test('may be to an attribute, or to a parameter', () => {
    const parameter = new CfnParameter(stack, 'Given');
    expect(rendered([topic(stack).getAtt('TopicName'), parameter.valueAsString])).toEqual([{ 'Fn::GetAtt': ['Topic', 'TopicName'] }, { Ref: 'Given' }]);
    expect(keeper.referredIn(stack, 'Given')).toBe(parameter);
  });

  test('is unknown by an id that nothing refers to', () => {
    topic(stack);
    expect(keeper.referredIn(stack, 'Topic')).toBeUndefined();
  });
});

describe('a reference to another stack', () => {
  test.each<[string, (ref: string) => unknown, (handle: unknown) => unknown]>([
    ['by itself', (ref) => ref, (handle) => ({ Ref: handle })],
    ['in a text', (ref) => `use ${ref}`, (handle) => ({ 'Fn::Join': ['', ['use ', { Ref: handle }]] })],
    ['in Fn::Join', (ref) => Fn.join('-', ['a', ref]), (handle) => ({ 'Fn::Join': ['-', ['a', { Ref: handle }]] })],
    ['in a Lazy', (ref) => Lazy.string({ produce: () => ref }), (handle) => ({ Ref: handle })],
  ])('keeps its element %s', (_, use, expected) => {
    const target = topic(new Stack(app, 'Other'));
    expect(rendered(use(target.ref))).toEqual(expected(expect.any(Handle)));
  });

  test('leads to the element', () => {
    const target = topic(new Stack(app, 'Other'));
    const { Ref } = rendered(target.ref) as { Ref: Handle };
    expect(Ref.element).toBe(target);
  });
});

test('texts that are next to each other are one', () => {
  const ref = topic(stack).ref;
  expect(rendered(`a${ref}b${Token.asString({ Ref: 'Given' })}c`)).toEqual({ 'Fn::Join': ['', ['a', { Ref: 'Topic' }, 'b', { Ref: 'Given' }, 'c']] });
  expect(new ReferenceKeeper().rendered(topic(stack, 'Own'))).toEqual({ Resources: { Own: { Type: 'AWS::SNS::Topic' } } });
});

describe('a token that several resources have', () => {
  const newBuckets = (scope: Stack, bucketName: string) => ['A', 'B'].map((id) => new CfnBucket(scope, id, { bucketName }));
  const names = (buckets: readonly CfnBucket[]) =>
    buckets.map((bucket) => keeper.renderedOnDemand(bucket)!.parts(['BucketName'], [])!.map(({ value }) => value));

  test('is resolved once for all in a stack', () => {
    const produce = jest.fn(() => 'name');
    expect(names(newBuckets(stack, Lazy.string({ produce })))).toEqual([['name'], ['name']]);
    expect(produce).toHaveBeenCalledTimes(1);
  });

  test('is resolved in each stack', () => {
    const source = new CfnBucket(stack, 'Source');
    expect(names([...newBuckets(stack, source.ref), ...newBuckets(new Stack(app, 'Other'), source.ref)]))
      .toEqual([[{ Ref: 'Source' }], [{ Ref: 'Source' }], [{ Ref: expect.any(Handle) }], [{ Ref: expect.any(Handle) }]]);
  });

  test('is resolved for each where there is text beside it, which may be of the resource', () => {
    const id = Lazy.uncachedString({ produce: ({ scope }) => scope.node.id });
    expect(names(newBuckets(stack, `name-${id}`))).toEqual([['name-A'], ['name-B']]);
  });
});
