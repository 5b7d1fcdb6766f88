import { CfnOutput, Fn, Stack, Token } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { deployedStack, isDeployedAfter, stageOf } from './deployment-order';
import { SUPPORT_ID } from './support-stack';

/**
 * The place in `stack` for what belongs to a construct of another stack: its path below the Stage, repeated.
 * So two constructs never meet there, and a construct finds its place again.
 */
export function placeFor(construct: IConstruct, stack: Stack): Construct {
  const { scopes } = construct.node;
  const belowStage = scopes.slice(scopes.indexOf(stageOf(construct)) + 1);
  return [SUPPORT_ID, ...belowStage.map((scope) => scope.node.id)].reduce(
    (place: IConstruct, id) => place.node.tryFindChild(id) ?? new Construct(place as Construct, id), stack) as Construct;
}

/**
 * Reads an output of one stack in another, and has the other deployed after it.
 *
 * Nothing keeps the output alive, and nothing tells the reader of a new value: the reader's own template has to change with it.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html
 */
export function readOutput(reader: Stack, output: CfnOutput, region: string): string {
  const [after, before] = [deployedStack(reader), output.stack];
  if (isDeployedAfter(before, after)) {
    throw new Error(`stack "${after.node.path}" cannot read output "${output.node.path}": `
      + `stack "${before.node.path}" is deployed after "${after.node.path}"; `
      + 'create one of the certificates in another stack: give it a supportStackName of its own, or a supportStack');
  }
  after.addStackDependency(before);
  return Fn.getStackOutput(before.stackName, Token.asString(output.logicalId), region);
}
