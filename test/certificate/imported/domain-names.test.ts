import { App, Fn, Lazy, Stack, Token } from 'aws-cdk-lib';
import { importedNames } from '../../../src/certificate/imported/domain-names';

const stack = new Stack(new App(), 'Web');

test('each name is in one spelling, once', () => {
  expect(importedNames(stack, ['API.example.com.', '*.example.com', 'api.example.com'])).toEqual(['api.example.com', '*.example.com']);
});

test.each([['localhost'], ['db_1.corp'], ['x.amazonaws.com'], ['xn--bcher-kva.example']])('%s can be imported', (name) => {
  expect(importedNames(stack, [name])).toEqual([name]);
});

test.each([[''], ['https://api.example.com'], ['a.*.example.com'], ['a..example.com'], ['bücher.example'], ['a b'], [`${'a'.repeat(64)}.example.com`]])(
  '"%s" is no name', (name) => {
    expect(() => importedNames(stack, [name])).toThrow(
      `domainNames has "${name}", which is no domain name: write 'api.example.com' or '*.example.com'`);
  });

test('what only the deployment knows is not checked', () => {
  const name = Lazy.string({ produce: () => 'https://' });
  expect(importedNames(stack, [name])).toEqual([name]);
  expect(Token.isUnresolved(importedNames(stack, Fn.split(',', Fn.importValue('names'))))).toBe(true);
});
