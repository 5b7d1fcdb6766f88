import { isReplacedLater } from '../../src/names/replaced-later';

test.each([
  ['{{resolve:ssm:/name}}', true],
  ['https://{{resolve:ssm:/name}}/', true],
  ['{{changeSet:KNOWN_AFTER_APPLY}}', true],
  ['arn:aws:acm:us-east-1:111122223333:certificate/{{changeSet:KNOWN_AFTER_APPLY}}', true],
  ['', false],
  ['{{mustache}}', false],
  ['changeSet:KNOWN_AFTER_APPLY', false],
])('whether CloudFormation replaces a part of "%s": %s', (text, expected) => {
  expect(isReplacedLater(text)).toBe(expected);
});
