import { Duration, Token } from 'aws-cdk-lib';
import { describeGiven } from '../../src/input/given';

class Zone {}

test.each<[unknown, string]>([
  [undefined, 'undefined'],
  [null, 'null'],
  ['www.example.com', 'the text "www.example.com"'],
  ['x'.repeat(60), `the text "${'x'.repeat(60)}"`],
  ['x'.repeat(61), `the text "${'x'.repeat(60)}…"`],
  ['a\u001bb', 'the text "a\ufffdb"'],
  [7, 'the number 7'],
  [7n, 'the number 7'],
  [false, 'false'],
  [[1], 'a list'],
  [Zone, 'the function or class Zone'],
  [() => 1, 'the function'],
  [Symbol('x'), 'a symbol'],
  [Duration.minutes(2), 'a Duration of 2 minutes'],
  [Duration.days(Number.NaN), 'a Duration of NaN'],
  [new Zone(), 'an object of class Zone'],
  ['-----BEGIN PRIVATE KEY-----\nMIG', 'a PEM text'],
  [{}, 'an object'],
  [Object.create(null), 'an object'],
])('%p is named %s', (value, text) => {
  expect(describeGiven(value)).toBe(text);
});

test('a token is named as one, and never shown', () => {
  const given = { Ref: 'Given' };
  expect([Token.asString(given), Token.asNumber(given), Token.asList(given)].map(describeGiven))
    .toEqual(Array.from({ length: 3 }, () => 'a token, whose value is known only at deployment'));
});
