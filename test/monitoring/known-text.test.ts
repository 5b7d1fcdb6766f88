import { App, Aws, CfnParameter, Fn, Lazy, Stack } from 'aws-cdk-lib';
import { ACCOUNT, DUBLIN, stackIn } from './monitored-app';
import { knownText } from '../../src/monitoring/known-text';

let app: App;
let web: Stack;
beforeEach(() => {
  app = new App();
  web = stackIn(app, 'Web', DUBLIN);
});

test.each([
  ['a text', () => `arn:aws:acm:eu-west-1:${ACCOUNT}`],
  ['pseudo parameters', () => `arn:${Aws.PARTITION}:acm:${Aws.REGION}:${Aws.ACCOUNT_ID}`],
  ['those of a stack', (stack: Stack) => `arn:${stack.partition}:acm:${stack.region}:${stack.account}`],
  ['Fn::Join', () => Fn.join(':', ['arn', 'aws', 'acm', Aws.REGION, Aws.ACCOUNT_ID])],
  ['Fn::Sub', () => Fn.sub('arn:${AWS::Partition}:acm:${AWS::Region}:${AWS::AccountId}')],
  ['a text that is made later', () => Lazy.string({ produce: () => `arn:aws:acm:${Aws.REGION}:${Aws.ACCOUNT_ID}` })],
  ['an intrinsic function as an object', () => ({ 'Fn::Join': ['', ['arn:aws:acm:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }]] })],
])('is known: %s', (_, write) => {
  expect(knownText(write(web), web)).toBe(`arn:aws:acm:eu-west-1:${ACCOUNT}`);
});

test.each([
  ['a parameter', () => new CfnParameter(web, 'Arn').valueAsString],
  ['a text with a parameter', () => `arn:${new CfnParameter(web, 'Arn').valueAsString}`],
  ['Fn::Sub with another name', () => Fn.sub('arn:${Name}')],
  ['Fn::Join of a parameter', () => Fn.join(':', ['arn', new CfnParameter(web, 'Arn').valueAsString])],
  ['an export', () => Fn.importValue('Certificate')],
  ['a list', () => ['arn']],
  ['nothing', () => undefined],
])('is not known: %s', (_, write) => {
  expect(knownText(write(), web)).toBeUndefined();
});

test('the region of a stack that can be deployed anywhere is not known', () => {
  expect(knownText(`arn:aws:acm:${Aws.REGION}`, stackIn(app, 'Anywhere'))).toBeUndefined();
});
