import { stackOf } from './templates';
import type { DeployedStack, Resource } from '../../src/deployment/deployment';
import { expressionText } from '../../src/deployment/expression';
import { LIMITS } from '../../src/deployment/limits';
import { numberOf } from '../../src/deployment/numbered';

const stack = stackOf({});
const empty = { deployment: stack.deployment, resource: () => undefined, entry: () => undefined, nested: () => undefined };
const sub = (text: unknown) => ({ 'Fn::Sub': text });

test('the same expression has the same text', () => {
  expect(expressionText(sub(['a', { Name: [1, true] }]), stack)).toBe(expressionText(sub(['a', { Name: [1, true] }]), stack));
});

test.each<[string, unknown, unknown]>([
  ['another text', sub('a'), sub('b')],
  ['another function', sub('a'), { Ref: 'a' }],
  ['a number for a text', ['1'], [1]],
  ['a list for a text', ['a'], 'a'],
  ['another order', ['a', 'b'], ['b', 'a']],
  ['nothing for a text', null, 'null'],
])('%s makes another text', (_, one, other) => {
  expect(expressionText(one, stack)).not.toBe(expressionText(other, stack));
});

test('the same expression in another stack is another one', () => {
  const other: DeployedStack = { ...empty, path: stack.path };
  expect(expressionText(sub('a'), stack)).toBe(`in stack ${numberOf(stack)}: [["Fn::Sub","a"]]`);
  expect(expressionText(sub('a'), other)).toBe(`in stack ${numberOf(other)}: [["Fn::Sub","a"]]`);
});

test('a handle counts as the parameter or the resource that it stands for', () => {
  class Handle {
    constructor(public readonly of: string) {}
  }
  const handles: DeployedStack = {
    ...empty,
    path: 'Web',
    entry: (_, target) => (target instanceof Handle && target.of === 'Stage' ? { logicalId: 'Stage', value: {} } : undefined),
    resource: (target) => (target instanceof Handle ? { path: `Web/${target.of}` } as Resource : undefined),
  };
  expect(expressionText({ Ref: new Handle('Stage') }, handles)).toBe(`in stack ${numberOf(handles)}: [["Ref","Stage"]]`);
  expect(expressionText({ Ref: new Handle('Bucket') }, handles)).toBe(`in stack ${numberOf(handles)}: [["Ref","Web/Bucket"]]`);
});

describe('an expression that is too large to compare', () => {
  const large = (parts: number) => Array.from({ length: parts - 1 }, () => 'a');

  test('is like no other', () => {
    expect(expressionText(large(LIMITS.parts), stack)).toBe(expressionText(large(LIMITS.parts), stack));
    expect(expressionText(large(LIMITS.parts + 1), stack)).not.toBe(expressionText(large(LIMITS.parts + 1), stack));
  });

  test('is itself', () => {
    const value = large(LIMITS.parts + 1);
    expect(expressionText(value, stack)).toBe(expressionText(value, stack));
    expect(expressionText(value, stack)).toMatch(/^expression \d+$/);
  });
});
