import { App, Stack, Token } from 'aws-cdk-lib';
import { isToken } from '../../src/input/token';

const stack = new Stack(new App(), 'Web');
const GIVEN = { Ref: 'Given' };

test.each<[string, unknown, boolean]>([
  ['a text', Token.asString(GIVEN), true],
  ['a text with a token in it', `www.${Token.asString(GIVEN)}`, true],
  ['a number', Token.asNumber(GIVEN), true],
  ['a list', Token.asList(GIVEN), true],
  ['the element of such a list', Token.asList(GIVEN)[0], true],
  ['the reference itself', Token.asAny(GIVEN), true],
  ['a literal text', 'www.example.com', false],
  ['a stack, which has a method resolve too', stack, false],
  ['nothing', undefined, false],
])('%s is known only at deployment: %p', (_, value, expected) => {
  expect(isToken(value)).toBe(expected);
});
