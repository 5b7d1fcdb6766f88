import { App, Lazy, Stack } from 'aws-cdk-lib';
import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import { assertRedirect, checkedList } from '../../src/serving/redirected-names';

test('each name is in the list once, in one spelling', () => {
  expect(checkedList(['Example.com', 'example.com', 'shop.example.com'], 'redirectFrom', new Stack(new App(), 'Web')))
    .toEqual(['example.com', 'shop.example.com']);
});

test('a list that is known at deployment only is refused', () => {
  expect(() => checkedList(Lazy.list({ produce: () => ['example.com'] }), 'redirectFrom', new Stack(new App(), 'Web')))
    .toThrow('redirectFrom is a token, so its names are known only at deployment and cannot get records: list the names one by one');
});

test.each<[string[], string[], string]>([
  [['www.example.com', 'example.com'], ['example.com'], '"example.com" is in domainNames and in redirectFrom'],
  [[], ['example.com'], "redirectFrom needs a name to redirect to: give domainNames, such as ['www.example.com']"],
  [['*.example.com'], ['example.org'], 'the first of domainNames is the wildcard "*.example.com": write the name to redirect to first'],
])('%j cannot be what %j redirects to', (domainNames, redirectFrom, message) => {
  expect(() => assertRedirect(domainNames, redirectFrom, new Stack(new App(), 'Web'))).toThrow(message);
});

test('other names redirect to the first', () => {
  expect(() => assertRedirect(['www.example.com', '*.example.com'], ['example.com'], new Stack(new App(), 'Web'))).not.toThrow();
});

test('two dummy values of lookups may be two names', () => {
  const stack = new Stack(new App(), 'Web', { env: { account: '111122223333', region: 'eu-west-1' } });
  const [served, redirected] = ['/served/name', '/redirected/name'].map((name) => StringParameter.valueFromLookup(stack, name).split('/').at(-1)!);
  expect(() => assertRedirect([served], [redirected], stack)).not.toThrow();
});
