import { intrinsicOf, isMap, isNoValue, UNKNOWN } from '../../src/deployment/intrinsics';

test.each<[unknown, unknown]>([
  [{ Ref: 'A' }, { fn: 'Ref', argument: 'A' }],
  [{ 'Fn::Sub': 'a' }, { fn: 'Fn::Sub', argument: 'a' }],
  [UNKNOWN, { fn: 'Fn::Transform', argument: {} }],
  [{}, undefined],
  [{ Name: 'a' }, undefined],
  [{ Ref: 'A', Name: 'a' }, undefined],
  [{ 'Name': 'a', 'Fn::Sub': 'a' }, undefined],
  ['Ref', undefined],
  [[{ Ref: 'A' }], undefined],
  [null, undefined],
])('the function of %j', (value, expected) => {
  expect(intrinsicOf(value)).toEqual(expected);
});

test.each([[undefined, true], [null, true], [{ Ref: 'AWS::NoValue' }, true], [{ Ref: 'A' }, false], ['', false], [0, false], [false, false]])('%j is left out: %p', (value, expected) => {
  expect(isNoValue(value)).toBe(expected);
});

test.each([[{}, true], [[], false], [null, false], ['a', false], [new Date(0), false]])('%j is a map: %p', (value, expected) => {
  expect(isMap(value)).toBe(expected);
});
