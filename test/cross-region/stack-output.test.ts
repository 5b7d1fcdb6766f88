import { App, CfnOutput, CfnParameter, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Construct } from 'constructs';
import { outputFor, readOutput, standInFor } from '../../src/cross-region/stack-output';
import { STAND_IN_FOR } from '../../src/names/stand-in';

const INSTEAD = { region: 'us-east-1', instead: 'move it' };

function stacks() {
  const app = new App();
  const [certs, web] = ['Certs', 'Web'].map((id) => new Stack(app, id));
  return { app, certs, web, original: new Construct(new Construct(web, 'Site'), 'Certificate') };
}

describe('a stand-in', () => {
  test('has the path of the original below the Stage, and says which it is', () => {
    const { certs, original } = stacks();
    const standIn = standInFor(original, certs);
    expect(standIn.node.path).toBe('Certs/CdkAcm/Web/Site/Certificate');
    expect(standIn.node.metadata).toEqual([expect.objectContaining({ type: STAND_IN_FOR, data: 'Web/Site/Certificate' })]);
  });

  test('leaves the Stage out of its path', () => {
    const stage = new Stage(new App(), 'Prod');
    const original = new Construct(new Stack(stage, 'Web'), 'Certificate');
    const standIn = standInFor(original, new Stack(stage, 'Certs'));
    expect(standIn.node.path).toBe('Prod/Certs/CdkAcm/Web/Certificate');
    expect(standIn.node.metadata).toEqual([expect.objectContaining({ data: 'Prod/Web/Certificate' })]);
  });

  test('is found again, and says it once', () => {
    const { certs, original } = stacks();
    expect(standInFor(original, certs)).toBe(standInFor(original, certs));
    expect(standInFor(original, certs).node.metadata).toHaveLength(1);
  });

  test('is never shared by two originals', () => {
    const { certs, web, original } = stacks();
    expect(standInFor(new Construct(web, 'Certificate'), certs)).not.toBe(standInFor(original, certs));
  });
});

describe('an output', () => {
  test('is created once for an original', () => {
    const { certs, original } = stacks();
    const output = outputFor(original, 'Arn', 'arn', certs, 'what it is');
    expect(outputFor(original, 'Arn', 'arn', certs)).toBe(output);
    expect(Object.values(Template.fromStack(certs).findOutputs('*'))).toEqual([{ Value: 'arn', Description: 'what it is' }]);
  });

  test('of a nested stack is passed on to the stack that is deployed', () => {
    const { certs, original } = stacks();
    const nested = new NestedStack(new NestedStack(certs, 'Outer'), 'Inner');
    const output = outputFor(original, 'Arn', new CfnParameter(nested, 'Given').valueAsString, nested);
    expect(output.stack).toBe(certs);
    const [{ Value }] = Object.values(Template.fromStack(certs).findOutputs('*'));
    expect(Value).toEqual({ 'Fn::GetAtt': [expect.stringContaining('Outer'), expect.stringMatching(/^Outputs\./)] });
  });
});

describe('reading an output', () => {
  test('names the stack, the output and the region, and deploys the reader after the stack', () => {
    const { certs, web } = stacks();
    const output = new CfnOutput(certs, 'Arn', { value: 'arn' });
    const value = readOutput(web, output, INSTEAD);
    expect(web.resolve(value)).toEqual({ 'Fn::GetStackOutput': { StackName: 'Certs', OutputName: 'Arn', Region: 'us-east-1' } });
    expect(web.dependencies).toEqual([certs]);
  });

  test('in a nested stack deploys the outermost stack after it', () => {
    const { certs, web } = stacks();
    readOutput(new NestedStack(web, 'Nested'), new CfnOutput(certs, 'Arn', { value: 'arn' }), INSTEAD);
    expect(web.dependencies).toEqual([certs]);
  });

  test('is refused where the other stack is deployed after the reader', () => {
    const { certs, web } = stacks();
    certs.addStackDependency(web);
    expect(() => readOutput(web, new CfnOutput(certs, 'Arn', { value: 'arn' }), INSTEAD)).toThrow(
      'stack "Web" cannot read output "Certs/Arn": stack "Certs" is deployed after "Web"; move it');
  });
});
