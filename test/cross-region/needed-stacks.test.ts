import { App, CfnOutput, CfnParameter, CfnResource, Fn, Lazy, NestedStack, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { stacksThatNeed } from '../../src/cross-region/needed-stacks';

function needs(stack: Stack, other: Stack): boolean {
  return stacksThatNeed(other, [stack]).has(stack);
}

let first: Stack;
let second: Stack;
let third: Stack;
beforeEach(() => {
  const app = new App();
  [first, second, third] = ['First', 'Second', 'Third'].map((id) => new Stack(app, id));
});

/** Has a stack refer to another one. */
function refer(stack: Stack, other: Stack): void {
  const { valueAsString } = new CfnParameter(other, 'Parameter');
  new CfnOutput(stack, 'Output', { value: `a ${Lazy.uncachedString({ produce: () => valueAsString })}` });
}

test('a stack needs no other, and not itself, unless something says so', () => {
  refer(first, first);
  expect(needs(first, second)).toBe(false);
  expect(needs(first, first)).toBe(false);
});

test('a stack needs the stacks that it refers to, through others too, and not the other way round', () => {
  refer(first, second);
  refer(second, third);
  expect([needs(first, second), needs(first, third), needs(third, first)]).toEqual([true, true, false]);
});

test('a stack needs what it refers to in a joined text', () => {
  new CfnOutput(first, 'Output', { value: Fn.join('/', ['a', new CfnParameter(second, 'Parameter').valueAsString]) });
  expect(needs(first, second)).toBe(true);
});

test('a stack needs what its nested stacks need, and what is nested in another', () => {
  refer(new NestedStack(first, 'Nested'), new NestedStack(second, 'Nested'));
  expect(needs(first, second)).toBe(true);
});

test('a stack does not need what a stack needs that is created in it', () => {
  const inner = new Stack(first, 'Inner');
  refer(inner, first);
  refer(new Stack(inner, 'Innermost'), second);
  inner.node.addDependency(third);
  expect([inner, second, third].map((each) => needs(first, each))).toEqual([false, false, false]);
  expect(needs(inner, first)).toBe(true);
});

test('a stack needs a stack that is created in it and that it refers to', () => {
  const inner = new Stack(first, 'Inner');
  refer(first, inner);
  expect([needs(first, inner), needs(inner, first)]).toEqual([true, false]);
});

test('a stack needs what it depends on, or a construct of it', () => {
  first.addStackDependency(second);
  new CfnResource(second, 'Resource', { type: 'A::B::C' }).node.addDependency(new CfnResource(third, 'Resource', { type: 'A::B::C' }));
  expect([needs(first, second), needs(first, third)]).toEqual([true, true]);
});

test('a value that keeps what it answers first is not asked yet', () => {
  let value = 'early';
  const output = new CfnOutput(first, 'Output', { value: Lazy.string({ produce: () => value }) });
  new CfnResource(first, 'Resource', { type: 'A::B::C', properties: { List: Lazy.list({ produce: () => [value] }), Any: Lazy.any({ produce: () => value }) } });
  expect(needs(first, second)).toBe(false);
  value = 'late';
  expect(first.resolve(output.value)).toBe('late');
  expect(JSON.stringify(Template.fromStack(first))).not.toContain('early');
});

test('stacks that need each other do not keep the answer from coming', () => {
  refer(first, second);
  refer(second, first);
  expect(needs(first, third)).toBe(false);
});

test('a stack is resolved once, however many stacks need it', () => {
  const app = new App();
  let asked = 0;
  const shared = new Stack(app, 'Shared');
  new CfnOutput(shared, 'Output', { value: Lazy.uncachedString({ produce: () => `${asked++}` }) });
  const target = new Stack(app, 'Target');
  shared.addStackDependency(target);
  const stacks = Array.from({ length: 20 }, (_, index) => new Stack(app, `Stack${index}`));
  stacks.forEach((stack, index) => stack.addStackDependency(index % 2 === 0 ? shared : stacks[0]));
  const unrelated = new Stack(app, 'Unrelated');
  expect(stacksThatNeed(target, [...stacks, unrelated])).toEqual(new Set(stacks));
  expect(asked).toBe(1);
});

test('of several stacks, those that need another one are found, nested ones too', () => {
  const nested = new NestedStack(first, 'Nested');
  refer(nested, second);
  expect([...stacksThatNeed(second, [nested, first, second, third])]).toEqual([nested, first]);
});
