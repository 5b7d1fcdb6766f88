import { repeatedKey } from '../../../src/readers/templates/repeated-key';

test.each<[string, string, object | undefined]>([
  ['a plain key', 'a: 1\nb: 2\na: 3', { key: 'a', line: 3 }],
  ['a key of a function', 'a:\n  Fn::If: [x]\n  Fn::If: [y]', { key: 'Fn::If', line: 3 }],
  ['a key in double quotes', 'a:\n  "one key": 1\n  "one key": 2', { key: 'one key', line: 3 }],
  ['a key in single quotes', "a:\n  'one key': 1\n  'one key': 2", { key: 'one key', line: 3 }],
  ['a key in a map on one line', 'a: {x: 1, x: 2}', { key: 'x', line: 1 }],
  ['a key of JSON', '{"a": {\n"x": 1,\n"x": 2}}', { key: 'x', line: 3 }],
  ['a key beside one with another spelling', 'a: {"x": 1, x: 2}', { key: 'x', line: 1 }],
  ['no key twice', 'a: {x: 1}\nb: {x: 1}', undefined],
  ['a key that overrides a merged one', 'a: &a {x: 1}\nb: {<<: *a, x: 2}', undefined],
  ['the short forms of CloudFormation', 'a: !Sub x\nb: !GetAtt x.y', undefined],
  ['something that is not YAML', 'a: "', undefined],
])('%s', (_, text, expected) => {
  expect(repeatedKey(text)).toEqual(expected);
});
