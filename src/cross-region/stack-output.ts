import { CfnOutput, Fn, Stack, Token } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { deployedStack, isDeployedAfter, stageOf } from './deployment-order';
import { SUPPORT_ID } from './support-stack';
import { STANDS_FOR } from '../names/stand-in';

/**
 * The place in `stack` for what belongs to a construct of another stack: its path below the Stage, repeated.
 * So two constructs never meet there, and a construct finds its place again.
 */
export function placeFor(construct: IConstruct, stack: Stack): Construct {
  const { scopes } = construct.node;
  const belowStage = scopes.slice(scopes.indexOf(stageOf(construct)) + 1);
  const place = [SUPPORT_ID, ...belowStage.map((scope) => scope.node.id)].reduce(
    (parent: IConstruct, id) => parent.node.tryFindChild(id) ?? new Construct(parent as Construct, id), stack) as Construct;
  if (!place.node.metadata.some(({ type }) => type === STANDS_FOR)) place.node.addMetadata(STANDS_FOR, construct.node.path);
  return place;
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
