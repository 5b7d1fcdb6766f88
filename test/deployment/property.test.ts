import { resourceIn, stackOf } from './templates';
import { UNKNOWN } from '../../src/deployment/intrinsics';
import { notingObstacles, type Obstacle } from '../../src/deployment/limits';
import { isPresent, placed, positionsAt, propertiesFrom, textAt, valuesAt } from '../../src/deployment/property';
import { inEveryScenario } from '../../src/deployment/scenarios';

const onlyIf = (value: unknown, other: unknown = { Ref: 'AWS::NoValue' }) => ({ 'Fn::If': ['C', value, other] });
const resource = resourceIn(stackOf({
  Parameters: { P: { Type: 'String' } },
  Conditions: { C: { 'Fn::Equals': [{ Ref: 'P' }, 'x'] } },
  Mappings: { Map: { a: { Names: ['m'] }, b: { Names: ['n', 'o'] } } },
  Resources: {
    One: {
      Type: 'T',
      Properties: {
        Name: 'a',
        Nothing: { Ref: 'AWS::NoValue' },
        Maybe: onlyIf('b'),
        Either: onlyIf('b', 'c'),
        Given: { Ref: 'P' },
        List: [{ Name: 'x' }, onlyIf({ Name: 'y' }), {}],
        Lists: onlyIf(['p', 'q'], ['r']),
        Mapped: { 'Fn::FindInMap': ['Map', { Ref: 'P' }, 'Names'] },
        Macro: { 'Fn::Transform': {}, 'Known': 1 },
      },
    },
  },
}), 'One');
const found = (path: string, at?: readonly number[]) => valuesAt(resource, path, at).map(({ value, positions }) => [value, ...positions]);

test.each<[string, unknown[][]]>([
  ['Name', [['a']]], ['Nothing', []], ['Missing', []], ['Name.Inner', [[UNKNOWN]]], ['Name[]', [[UNKNOWN]]],
  ['Maybe', [['b']]], ['Either', [['b'], ['c']]], ['Macro.Known', [[1]]], ['Macro.Other', [[{ 'Fn::Transform': {} }]]],
  ['Given', [[{ Ref: 'P' }]]], ['Given.Inner', [[{ 'Fn::Transform': {} }]]], ['Given[]', [[{ 'Fn::Transform': {} }]]],
  ['List[].Name', [['x', 0], ['y', 1]]], ['Lists[]', [['p', 0], ['q', 1], ['r', 0]]], ['Mapped[]', [['m', 0], ['n', 0], ['o', 1]]],
])('values at %s', (path, expected) => {
  expect(found(path)).toEqual(expected);
});

test('a mapping that leads back to itself is unknown', () => {
  const mapped = { 'Fn::FindInMap': ['Map', 'a', 'Own'] };
  const circle = resourceIn(stackOf({ Mappings: { Map: { a: { Own: mapped } } }, Resources: { One: { Type: 'T', Properties: { Name: mapped, List: [{ Name: mapped }] } } } }), 'One');
  expect(valuesAt(circle, 'Name').map(({ value }) => value)).toEqual([{ 'Fn::Transform': {} }]);
  expect(valuesAt(circle, 'List[].Name').map(({ value }) => value)).toEqual([{ 'Fn::Transform': {} }]);
  expect(inEveryScenario(() => [textAt(circle, 'Name', 'absent')])).toEqual([undefined]);
});

test('values at a position', () => {
  expect(found('List[].Name', [1])).toEqual([['y', 1]]);
  expect(found('List[].Name', [3])).toEqual([]);
  expect(found('Lists[]', [0])).toEqual([['p', 0], ['r', 0]]);
});

test('positions are those of all scenarios, and ask nothing', () => {
  expect(positionsAt(resource, 'Lists[]')).toEqual([[0], [1]]);
  expect(inEveryScenario(() => [positionsAt(resource, 'List[].Name')])).toEqual([[[0], [1]]]);
  expect(positionsAt(resource, 'Name')).toEqual([[]]);
});

test('in a scenario there is one branch', () => {
  expect(inEveryScenario(() => [found('Lists[]')])).toEqual([[['p', 0], ['q', 1]], [['r', 0]]]);
  expect(inEveryScenario(() => [found('Mapped[]')])).toEqual([[['m', 0]], [['n', 0], ['o', 1]]]);
});

describe('what is at a path', () => {
  const twice = (path: string, at: readonly number[] = []) => {
    const read = () => valuesAt(resource, path, at);
    return [read(), inEveryScenario(() => [read()])[0]];
  };

  test.each(['Name', 'Missing', 'Given', 'Given.Inner', 'Macro.Other'])('is read once, if no condition decides about it: %s', (path) => {
    const [first, second] = twice(path);
    expect(second).toBe(first);
  });

  test.each([['Either', []], ['Mapped[]', []], ['List[].Name', []], ['List[].Name', [1]]])('is read in each scenario, if a condition decides about it: %s at %j', (path, at) => {
    const [first, second] = twice(path, at);
    expect(second).not.toBe(first);
  });

  test('is another thing at a position', () => {
    const [first, second] = twice('List[].Name', [0]);
    expect(second).toBe(first);
    expect(found('List[].Name', [2])).toEqual([]);
  });
});

test.each([['Name', 'a'], ['Missing', 'absent'], ['Either', undefined], ['Given', undefined], ['Maybe', 'b']])('the text at %s is %p', (path, expected) => {
  expect(textAt(resource, path, 'absent')).toBe(expected);
});

test.each([['Name', true], ['Missing', false], ['Nothing', false], ['Given', true], ['Given.Inner', undefined]])('%s is present: %p', (path, expected) => {
  expect(isPresent(resource, path)).toBe(expected);
});

test('a path with positions is written as validation reports write it', () => {
  expect(placed('A[].B[].C', [1, 2])).toBe('A.1.B.2.C');
});

describe('a property of another shape', () => {
  const obstacles = (read: () => unknown) => {
    const met = new Set<Obstacle>();
    notingObstacles(met, read);
    return [...met];
  };
  const misshapen = (Properties: unknown, path: string) => {
    const one = resourceIn(stackOf({ Parameters: { P: { Type: 'String' } }, Resources: { One: { Type: 'T', Properties } } }), 'One');
    return { isPresent: isPresent(one, path), obstacles: obstacles(() => valuesAt(one, path)) };
  };
  const unknown = (...expected: string[]) => ({ isPresent: undefined, obstacles: expected });

  test.each<[unknown, string, object]>([
    [{ Domain: [] }, 'Domain.Name', unknown('Domain is not a map')],
    [{ Domain: 'a' }, 'Domain.Name', unknown('Domain is not a map')],
    [{ Domain: 0 }, 'Domain.Name', unknown('Domain is not a map')],
    [{ Names: {} }, 'Names[]', unknown('Names is not a list')],
    [{ Names: 'a' }, 'Names[]', unknown('Names is not a list')],
    [{ Listeners: [[]] }, 'Listeners[].Port', unknown('Listeners[] is not a map')],
    [{ A: { Listeners: [{ Certificates: 'a' }] } }, 'A.Listeners[].Certificates[]', unknown('A.Listeners[].Certificates is not a list')],
    [[], 'Name', unknown('Properties is not a map')],
    ['a', 'Name', unknown('Properties is not a map')],
    [{ Names: '{{resolve:ssm:names}}' }, 'Names[]', unknown()],
    [{ Names: '{{changeSet:KNOWN_AFTER_APPLY}}' }, 'Names[]', unknown()],
    [{ Names: { Ref: 'P' } }, 'Names[]', unknown()],
    [{ Names: null }, 'Names[]', { isPresent: false, obstacles: [] }],
    [undefined, 'Name', { isPresent: false, obstacles: [] }],
    [{ Name: [] }, 'Name', { isPresent: true, obstacles: [] }],
  ])('%j has %s: %j', (properties, path, expected) => {
    expect(misshapen(properties, path)).toEqual(expected);
  });

  test.each([['Name', 'Records[] is not a map'], ['Zone.Id', 'Records[].Zone is not a map'], ['Values[]', 'Records[].Values is not a list']])('%s of an element: %s', (path, obstacle) => {
    const one = resourceIn(stackOf({ Resources: { One: { Type: 'T', Properties: { Records: ['a', { Zone: 'a', Values: 'a' }] } } } }), 'One');
    const [text, map] = valuesAt(one, 'Records[]');
    expect(obstacles(() => valuesAt(path === 'Name' ? text : map, path))).toEqual([obstacle]);
  });

  test('properties that are not there are empty', () => {
    expect([undefined, null, { A: 1 }].map(propertiesFrom)).toEqual([{}, {}, { A: 1 }]);
  });
});
