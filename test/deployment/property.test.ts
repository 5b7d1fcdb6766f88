import { stackOf } from './templates';
import { UNKNOWN } from '../../src/deployment/intrinsics';
import { isPresent, placed, positionsAt, textAt, textsAt, valuesAt } from '../../src/deployment/property';

const TEMPLATE = {
  Parameters: { Given: { Type: 'String' } },
  Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Given' }, 'prod'] } },
};
const within = (value: unknown) => ({ value, stack: stackOf(TEMPLATE) });
const NO_VALUE = { Ref: 'AWS::NoValue' };

test.each<[string, unknown, string, unknown[]]>([
  ['a property', { Name: 'a' }, 'Name', [['a', []]]],
  ['a property of a property', { Outer: { Name: 'a' } }, 'Outer.Name', [['a', []]]],
  ['each element of a list', { Names: ['a', 'b'] }, 'Names[]', [['a', [0]], ['b', [1]]]],
  ['a property of each element', { List: [{ Name: 'a' }, {}, { Name: 'b' }] }, 'List[].Name', [['a', [0]], ['b', [2]]]],
  ['lists in lists', { List: [{ Names: ['a'] }, { Names: ['b', 'c'] }] }, 'List[].Names[]', [['a', [0, 0]], ['b', [1, 0]], ['c', [1, 1]]]],
  ['a function', { Name: { Ref: 'Given' } }, 'Name', [[{ Ref: 'Given' }, []]]],
  ['nothing, of a property that is not there', { Other: 'a' }, 'Name', []],
  ['nothing, of a name that every object has', {}, 'constructor', []],
  ['nothing, of a property that is left out', { Name: NO_VALUE }, 'Name', []],
  ['nothing, within a property that is left out', { Outer: NO_VALUE }, 'Outer.Name', []],
  ['nothing, of a list where a map stands', { List: { Name: 'a' } }, 'List[]', []],
  ['nothing, of a map where a list stands', { Outer: ['a'] }, 'Outer.Name', []],
  ['nothing, of a map where a text stands', { Outer: 'a' }, 'Outer.Name', []],
  ['both branches of a condition', { Name: { 'Fn::If': ['IsProd', 'a', 'b'] } }, 'Name', [['a', []], ['b', []]]],
  ['one branch, where the other leaves it out', { Name: { 'Fn::If': ['IsProd', NO_VALUE, 'b'] } }, 'Name', [['b', []]]],
  ['within both branches of a condition', { Outer: { 'Fn::If': ['IsProd', { Name: 'a' }, { Name: 'b' }] } }, 'Outer.Name', [['a', []], ['b', []]]],
  ['something unknown, within a function', { Outer: { Ref: 'Given' } }, 'Outer.Name', [[UNKNOWN, []]]],
  ['something unknown, in a list that is a function', { List: { Ref: 'Given' } }, 'List[].Name', [[UNKNOWN, []]]],
  ['something unknown, beside a macro', { 'Fn::Transform': {}, 'Other': 1 }, 'Name', [[UNKNOWN, []]]],
  ['what is there, beside a macro', { 'Fn::Transform': {}, 'Name': 'a' }, 'Name', [['a', []]]],
])('at a path is %s', (_, value, path, expected) => {
  expect(valuesAt(within(value), path).map((found) => [found.value, found.positions])).toEqual(expected);
});

test('a path can be read for one element of a list', () => {
  const list = within({ List: [{ Names: ['a', 'b'] }, { Names: ['c'] }] });
  expect(valuesAt(list, 'List[].Names[]', [0]).map(({ value }) => value)).toEqual(['a', 'b']);
  expect(valuesAt(list, 'List[].Names[]', [0, 1]).map(({ value }) => value)).toEqual(['b']);
  expect(valuesAt(list, 'List[].Names[]', [2])).toEqual([]);
});

test('a resource answers a path by itself, where it can', () => {
  const resource = {
    ...within(undefined), type: 'Any', logicalId: 'Any', path: 'Any', properties: {}, part: () => ({ value: { Name: 'a' }, steps: 1 }),
  };
  const { value: _, ...answering } = resource;
  expect(valuesAt(answering, 'Outer.Name').map(({ value }) => value)).toEqual(['a']);
});

test('positions are those of every scenario, each once', () => {
  const list = within({ List: [{ Name: { 'Fn::If': ['IsProd', 'a', 'b'] } }, { Name: 'c' }] });
  expect(positionsAt(list, 'List[].Name')).toEqual([[0], [1]]);
});

describe('the text at a path', () => {
  test.each<[string, unknown, string | undefined]>([
    ['is what is there', { Name: 'a' }, 'a'],
    ['stands for what is not there', {}, 'absent'],
    ['is unknown where a parameter decides', { Name: { Ref: 'Given' } }, undefined],
    ['is unknown where there are two', { Name: { 'Fn::If': ['IsProd', 'a', 'b'] } }, undefined],
  ])('%s', (_, value, text) => {
    expect(textAt(within(value), 'Name', 'absent')).toBe(text);
  });

  test('leaves out of several what is unknown', () => {
    expect(textsAt(within({ Names: ['a', { Ref: 'Given' }, 'b'] }), 'Names[]')).toEqual(['a', 'b']);
  });
});

test.each<[unknown, boolean | undefined]>([[{ Name: 'a' }, true], [{}, false], [{ Name: NO_VALUE }, false], [{ Name: { Ref: 'Given' } }, true], [{ Ref: 'Given' }, undefined]])(
  'of %j a name is present: %p', (value, expected) => {
    expect(isPresent(within(value), 'Name')).toBe(expected);
  });

test('a path is placed at the positions of its lists', () => {
  expect(placed('A[].B[].C', [1, 2])).toBe('A.1.B.2.C');
  expect(placed('A.B', [])).toBe('A.B');
});
