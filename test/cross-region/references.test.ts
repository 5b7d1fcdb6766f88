import { App, CfnParameter, Fn, Lazy, NestedStack, Stack } from 'aws-cdk-lib';
import { lookInto } from '../../src/cross-region/references';

test('a value names the stacks it refers to, however deep', () => {
  const app = new App();
  const [web, dns] = ['Web', 'Dns'].map((id) => new Stack(app, id));
  const inDns = new CfnParameter(new NestedStack(dns, 'Nested'), 'Name').valueAsString;
  const inWeb = new CfnParameter(web, 'Name').valueAsString;
  const value = { name: `a.${inDns}`, others: ['literal', `b.${inWeb}`] };
  expect(lookInto(value, web).stacks).toEqual([dns, web]);
});

test('a value that comes from outside the app refers to no stack', () => {
  const web = new Stack(new App(), 'Web');
  expect(lookInto(['literal', Fn.importValue('name'), Fn.getStackOutput('Other', 'Name')], web).stacks).toEqual([]);
});

test('a list that is known at deployment only names the stacks it refers to', () => {
  const web = new Stack(new App(), 'Web');
  const names = new CfnParameter(web, 'Names', { type: 'CommaDelimitedList' }).valueAsList;
  expect(lookInto({ names }, web).stacks).toEqual([web]);
});

test('a lazy value is not asked, in a string, a list or by itself', () => {
  const produce = jest.fn(() => 'value');
  const list = jest.fn(() => ['value']);
  const value = {
    text: `a.${Lazy.string({ produce })}`,
    uncached: Lazy.uncachedString({ produce }),
    list: Lazy.list({ produce: list }),
    any: Lazy.any({ produce }),
  };
  expect(lookInto(value, new Stack(new App(), 'Web')).stacks).toEqual([]);
  expect(produce).not.toHaveBeenCalled();
  expect(list).not.toHaveBeenCalled();
});
