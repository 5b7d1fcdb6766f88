import { CfnOutput, Fn, Stack, Token } from 'aws-cdk-lib';
import { Construct, IConstruct } from 'constructs';
import { deployedStack, isDeployedAfter, stageOf } from './deployment-order';
import { LIBRARY_ID } from './library-id';
import { STAND_IN_FOR } from '../names/stand-in';

/** How an output of another stack is read. */
export interface OutputReading {
  /** The region of the stack that has the output. Undefined if neither that region nor the region of the reader is known. */
  readonly region?: string;
  /** What the user can do if the other stack is deployed after the reader. */
  readonly instead: string;
}

/**
 * The construct in `stack` that holds what belongs to `original`, a construct of another stack. Its path repeats the path of the original
 * below the Stage, so that two originals never share a stand-in, and an original finds its own again.
 */
export function standInFor(original: IConstruct, stack: Stack): Construct {
  const { scopes } = original.node;
  const belowStage = scopes.slice(scopes.indexOf(stageOf(original)) + 1);
  const standIn = [LIBRARY_ID, ...belowStage.map((scope) => scope.node.id)].reduce(
    (parent: IConstruct, id) => parent.node.tryFindChild(id) ?? new Construct(parent as Construct, id), stack) as Construct;
  if (!standIn.node.metadata.some(({ type }) => type === STAND_IN_FOR)) standIn.node.addMetadata(STAND_IN_FOR, original.node.path);
  return standIn;
}

/**
 * The output with this id that belongs to `original`, in the stack that is deployed with `stack`. A value of a nested stack is passed on from
 * stack to stack here: CDK does not connect references that come up while it connects the others.
 */
export function outputFor(original: IConstruct, id: string, value: string, stack: Stack, description?: string): CfnOutput {
  const standIn = standInFor(original, stack);
  const output = standIn.node.tryFindChild(id) as CfnOutput | undefined ?? new CfnOutput(standIn, id, { value, description });
  if (!stack.nestedStackParent || !stack.nestedStackResource) return output;
  const passedOn = stack.nestedStackResource.getAtt(`Outputs.${stack.resolve(output.logicalId)}`);
  return outputFor(original, id, Token.asString(passedOn), stack.nestedStackParent, description);
}

/**
 * Reads an output of one stack in another, and has the other deployed after it.
 *
 * CloudFormation neither prevents the deletion of the output nor updates its readers: the template of the reader must change with the value.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html
 */
export function readOutput(reader: Stack, output: CfnOutput, { region, instead }: OutputReading): string {
  const [after, before] = [deployedStack(reader), output.stack];
  if (isDeployedAfter(before, after)) {
    throw new Error(`stack "${after.node.path}" cannot read output "${output.node.path}": `
      + `stack "${before.node.path}" is deployed after "${after.node.path}"; ${instead}`);
  }
  after.addStackDependency(before);
  return Fn.getStackOutput(before.stackName, Token.asString(output.logicalId), region);
}
