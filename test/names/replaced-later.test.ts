import { isReplacedLater, isStoredValue, splitReplacedLater } from '../../src/names/replaced-later';

test.each([
  ['{{resolve:ssm:/name}}', true],
  ['https://{{resolve:ssm:/name}}/', true],
  ['{{changeSet:KNOWN_AFTER_APPLY}}', true],
  ['arn:aws:acm:us-east-1:111122223333:certificate/{{changeSet:KNOWN_AFTER_APPLY}}', true],
  ['', false],
  ['{{resolve:ssm:/name}', false],
  ['{{resolve:ssm:/name', false],
  ['{{mustache}}', false],
  ['changeSet:KNOWN_AFTER_APPLY', false],
])('whether CloudFormation replaces a part of "%s": %s', (text, expected) => {
  expect(isReplacedLater(text)).toBe(expected);
});

test.each([
  ['', ['']],
  ['a{{resolve:ssm:x}}b', ['a', '{{resolve:ssm:x}}', 'b']],
  ['{{resolve:ssm:x}}{{changeSet:y}}', ['', '{{resolve:ssm:x}}', '', '{{changeSet:y}}', '']],
  ['a{{resolve:ssm:x', ['a{{resolve:ssm:x']],
  ['{{resolve:ssm:x}}{{resolve:', ['', '{{resolve:ssm:x}}', '{{resolve:']],
  ['{{resolve:ssm:{{resolve:ssm:x}}', ['', '{{resolve:ssm:{{resolve:ssm:x}}', '']],
])('the parts of "%s"', (text, parts) => {
  expect(splitReplacedLater(text)).toEqual(parts);
});

test.each([['{{resolve:ssm:/name}}', true], ['{{changeSet:KNOWN_AFTER_APPLY}}', false]])('whether %s is a value that is stored: %s', (part, expected) => {
  expect(isStoredValue(part)).toBe(expected);
});
