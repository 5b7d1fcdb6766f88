import { App, CfnParameter, Fn, Lazy, NestedStack, Stack } from 'aws-cdk-lib';
import { stacksReferredTo } from '../../src/region/references';

test('a value names the stacks it refers to, however deep', () => {
  const app = new App();
  const [web, dns] = ['Web', 'Dns'].map((id) => new Stack(app, id));
  const inDns = new CfnParameter(new NestedStack(dns, 'Nested'), 'Name').valueAsString;
  const inWeb = new CfnParameter(web, 'Name').valueAsString;
  const value = ['literal', Lazy.string({ produce: () => Fn.join('.', ['a', inDns]) }), `b.${inWeb}`];
  expect(stacksReferredTo(value, web)).toEqual([dns, web]);
});

test('a value that comes from outside the app refers to no stack', () => {
  const web = new Stack(new App(), 'Web');
  expect(stacksReferredTo(['literal', Fn.importValue('name'), Fn.getStackOutput('Other', 'Name')], web)).toEqual([]);
});
