import { App, CfnParameter, Fn, Lazy, Stack, Tokenization } from 'aws-cdk-lib';
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { ReferenceCollector } from '../../src/cross-region/reference-collector';

let stack: Stack;
let parameter: CfnParameter;
beforeEach(() => {
  stack = new Stack(new App(), 'Stack');
  parameter = new CfnParameter(stack, 'Parameter');
});

/** The paths of what a value refers to. */
function targetsOf(value: unknown): string[] {
  const resolver = new ReferenceCollector();
  Tokenization.resolve(value, { scope: stack, resolver, preparing: true });
  return resolver.targets.map(({ node }) => node.path);
}

test.each<[string, () => unknown, string[]]>([
  ['a text', () => 'a', []],
  ['a reference', () => parameter.valueAsString, ['Stack/Parameter']],
  ['a reference in a text, a list and an object', () => [{ a: `b${parameter.valueAsString}` }], ['Stack/Parameter']],
  ['a reference in functions', () => Fn.join('-', [Fn.select(0, Fn.split(':', parameter.valueAsString)), 'b']), ['Stack/Parameter']],
  ['a reference in a Lazy that is not cached', () => Lazy.uncachedString({ produce: () => parameter.valueAsString }), ['Stack/Parameter']],
  ['a Lazy that keeps its first value', () => Lazy.string({ produce: () => parameter.valueAsString }), []],
])('%s refers to what is collected', (_, value, targets) => {
  expect(targetsOf(value())).toEqual(targets);
});

test('a reference that CDK cannot resolve in this stack is collected too', () => {
  const other = new Stack(stack.node.root as App, 'Other', { env: { account: '111111111111', region: 'us-east-1' } });
  const secret = new Secret(other, 'Secret');
  expect(() => stack.resolve(secret.secretArn)).toThrow('cross-environment');
  expect(targetsOf(secret.secretArn)).toEqual([(secret.node.defaultChild as CfnSecret).node.path]);
});
