import { branches } from './conditions';
import type { DeployedStack, Located, Resource } from './deployment';
import { intrinsicOf, isMap, isNoValue } from './intrinsics';
import { partitionOf } from '../catalog/partitions';
import { HOLE } from '../names/dummy-values';
import { splitPlaceholders } from '../names/placeholders';

export { HOLE } from '../names/dummy-values';

/** What a value comes to. */
export type Endpoint =
  /** A text, with holes. */
  | { readonly text: string }
  /** What a resource returns: an attribute, or `Ref`. */
  | { readonly resource: Resource; readonly attribute: string }
  /** Something that is known at deployment only. */
  | 'unknown';

// Deeper than any template nests, and more than any value refers to: an end to circles.
const DEEPEST = 60;
const MOST_REFERENCES = 1000;

/** How far a value is followed already. */
interface Trail {
  readonly depth: number;

  /** Counted for all parts of the value together, as parts that double at each turn would outlast everybody. */
  readonly references: { left: number };
}

/**
 * Where a value leads: through references, nested stacks, exports, outputs and parameters of the stacks that are deployed
 * together, to all that it can come to. Nothing, when the property is left out.
 */
export function follow(value: unknown, stack: DeployedStack, trail = beginning()): Endpoint[] {
  if (isNoValue(value)) return [];
  if (trail.depth > DEEPEST) return ['unknown'];
  if (typeof value === 'string') return value.includes('{{resolve:') ? ['unknown'] : [{ text: stack.deployment.dummyValues.withHoles(value) }];
  if (typeof value === 'number' || typeof value === 'boolean') return [{ text: stack.deployment.dummyValues.withHoles(String(value)) }];
  const intrinsic = intrinsicOf(value);
  return intrinsic ? followIntrinsic(intrinsic.fn, intrinsic.argument, stack, { ...trail, depth: trail.depth + 1 }) : ['unknown'];
}

function beginning(): Trail {
  return { depth: 0, references: { left: MOST_REFERENCES } };
}

/** The text of a value that can come to nothing else. */
function literalOf(endpoints: Endpoint[]): string | undefined {
  if (endpoints.length !== 1) return undefined;
  const [endpoint] = endpoints;
  return endpoint !== 'unknown' && 'text' in endpoint && !endpoint.text.includes(HOLE) ? endpoint.text : undefined;
}

/** The text that a value comes to, when it can come to nothing else. */
export function readText(value: unknown, stack: DeployedStack): string | undefined {
  return literalOf(follow(value, stack));
}

function followIntrinsic(fn: string, argument: unknown, stack: DeployedStack, trail: Trail): Endpoint[] {
  switch (fn) {
    case 'Ref': return followReference(argument, 'Ref', stack, trail);
    case 'Fn::GetAtt': return followGetAtt(argument, stack, trail);
    case 'Fn::If': return branches(argument, stack, readText).flatMap((branch) => follow(branch, stack, trail));
    case 'Fn::Join': return [joined(argument, stack, trail)];
    case 'Fn::Sub': return [concatenated(substituted(argument, stack, trail), '')];
    case 'Fn::Select': return followSelect(argument, stack, trail);
    case 'Fn::FindInMap': return followMap(argument, stack, trail);
    case 'Fn::ImportValue': return followImport(argument, stack, trail);
    case 'Fn::GetStackOutput': return followStackOutput(argument, stack, trail);
    default: return ['unknown'];
  }
}

function followGetAtt(argument: unknown, stack: DeployedStack, trail: Trail): Endpoint[] {
  if (typeof argument === 'string') {
    const dot = argument.indexOf('.');
    return dot < 0 ? ['unknown'] : followReference(argument.slice(0, dot), argument.slice(dot + 1), stack, trail);
  }
  if (!Array.isArray(argument) || typeof argument[1] !== 'string') return ['unknown'];
  return followReference(argument[0], argument[1], stack, trail);
}

function followReference(target: unknown, attribute: string, stack: DeployedStack, trail: Trail): Endpoint[] {
  if (typeof target === 'string' && target.startsWith('AWS::')) return followPseudoParameter(target, stack);
  if (--trail.references.left < 0) return ['unknown'];
  const resource = stack.resource(target);
  if (!resource) return attribute === 'Ref' ? followParameter(target, stack, trail) : ['unknown'];

  // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html
  if (resource.type === 'AWS::SSM::Parameter' && attribute === 'Value') {
    return follow(resource.properties.Value, resource.stack, trail);
  }
  if (resource.type === 'AWS::CloudFormation::Stack' && attribute.startsWith('Outputs.')) {
    const inner = resource.stack.nested(resource);
    const output = inner?.entry('Outputs', attribute.slice('Outputs.'.length));
    return inner && isMap(output?.value) ? follow(output.value.Value, inner, trail) : ['unknown'];
  }
  // CDK's reader of what a stack in another region wrote down for this one, under the name that is the attribute.
  if (resource.type === 'Custom::CrossRegionExportReader') {
    return followLocated(stack.deployment.exported(attribute, stack.region, stack.account), trail);
  }
  return [{ resource, attribute }];
}

/** The parameter of a nested stack is what the parent gives it; that of any other stack is the deployer's choice. */
function followParameter(target: unknown, stack: DeployedStack, trail: Trail): Endpoint[] {
  const parameter = stack.entry('Parameters', target);
  const given = stack.parent?.properties.Parameters;
  if (!parameter || !stack.parent || !isMap(given) || isNoValue(given[parameter.logicalId])) return ['unknown'];
  return follow(given[parameter.logicalId], stack.parent.stack, trail);
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html */
function followPseudoParameter(name: string, stack: DeployedStack): Endpoint[] {
  const known: Record<string, string | undefined> = {
    'AWS::Region': stack.region,
    'AWS::AccountId': stack.account,
    'AWS::Partition': stack.region && partitionOf(stack.region),
  };
  const text = known[name];
  return text === undefined ? ['unknown'] : [{ text }];
}

function joined(argument: unknown, stack: DeployedStack, trail: Trail): Endpoint {
  if (!Array.isArray(argument) || typeof argument[0] !== 'string' || !Array.isArray(argument[1])) return 'unknown';
  return concatenated(argument[1].map((part) => onlyOne(follow(part, stack, trail))), argument[0]);
}

/** The parts of an `Fn::Sub`, text and what stands between its braces. */
export function substituted(argument: unknown, stack: DeployedStack, trail = beginning()): Endpoint[] {
  const [body, variables] = Array.isArray(argument) ? argument : [argument, {}];
  if (!isMap(variables)) return ['unknown'];
  // In a construct tree the names of a body may be references already, and the body a list of what stands between them.
  const intrinsic = intrinsicOf(body);
  const joinedParts = intrinsic?.fn === 'Fn::Join' && Array.isArray(intrinsic.argument) ? intrinsic.argument[1] : undefined;
  const pieces: unknown[] = Array.isArray(joinedParts) ? joinedParts : [body];
  return pieces.flatMap((piece) => typeof piece === 'string'
    ? substitutedText(piece, variables, stack, trail)
    : [onlyOne(follow(piece, stack, trail))]);
}

function substitutedText(body: string, variables: Record<string, unknown>, stack: DeployedStack, trail: Trail): Endpoint[] {
  // "${!Name}" is the text "${Name}"; the odd parts are what is between the braces.
  return splitPlaceholders(body).map((piece, index): Endpoint => {
    if (index % 2 === 0) return onlyOne(follow(piece, stack, trail));
    if (piece.startsWith('!')) return { text: `\${${piece.slice(1)}}` };
    const name = piece.trim();
    if (Object.hasOwn(variables, name)) return onlyOne(follow(variables[name], stack, trail));
    return onlyOne(name.includes('.') ? followGetAtt(name, stack, trail) : followReference(name, 'Ref', stack, trail));
  });
}

/** A text of several parts; one part that stands alone keeps what it is. */
function concatenated(parts: Endpoint[], separator: string): Endpoint {
  const said = separator === '' ? parts.filter((part) => part === 'unknown' || !('text' in part) || part.text !== '') : parts;
  if (said.length === 1) return said[0];
  return { text: said.map((part) => (part !== 'unknown' && 'text' in part ? part.text : HOLE)).join(separator) };
}

function onlyOne(endpoints: Endpoint[]): Endpoint {
  return endpoints.length === 1 ? endpoints[0] : 'unknown';
}

function followSelect(argument: unknown, stack: DeployedStack, trail: Trail): Endpoint[] {
  if (!Array.isArray(argument)) return ['unknown'];
  const index = Number(literalOf(follow(argument[0], stack, trail)));
  const list = Array.isArray(argument[1]) ? argument[1] : splitList(argument[1], stack, trail);
  return list && index in list ? follow(list[index], stack, trail) : ['unknown'];
}

function splitList(value: unknown, stack: DeployedStack, trail: Trail): string[] | undefined {
  const intrinsic = intrinsicOf(value);
  if (intrinsic?.fn !== 'Fn::Split' || !Array.isArray(intrinsic.argument)) return undefined;
  const [separator, source] = intrinsic.argument;
  const text = literalOf(follow(source, stack, trail));
  return typeof separator === 'string' && text !== undefined ? text.split(separator) : undefined;
}

function followMap(argument: unknown, stack: DeployedStack, trail: Trail): Endpoint[] {
  if (!Array.isArray(argument)) return ['unknown'];
  const [name, first, second] = argument.map((key) => literalOf(follow(key, stack, trail)));
  if (name === undefined || first === undefined || second === undefined) return ['unknown'];
  const mapping = stack.entry('Mappings', name)?.value;
  const row = isMap(mapping) && Object.hasOwn(mapping, first) ? mapping[first] : undefined;
  return isMap(row) && Object.hasOwn(row, second) ? follow(row[second], stack, trail) : ['unknown'];
}

function followImport(argument: unknown, stack: DeployedStack, trail: Trail): Endpoint[] {
  const name = literalOf(follow(argument, stack, trail));
  return followLocated(name === undefined ? undefined : stack.deployment.exported(name, stack.region, stack.account), trail);
}

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-getstackoutput.html */
function followStackOutput(argument: unknown, stack: DeployedStack, trail: Trail): Endpoint[] {
  if (!isMap(argument)) return ['unknown'];
  const [stackName, output, region] = [argument.StackName, argument.OutputName, argument.Region]
    .map((part) => literalOf(follow(part, stack, trail)));
  if (stackName === undefined || output === undefined) return ['unknown'];
  const account = argument.RoleArn === undefined ? stack.account : undefined;
  return followLocated(stack.deployment.output(stackName, output, region ?? stack.region, account), trail);
}

function followLocated(located: Located | undefined, trail: Trail): Endpoint[] {
  return located ? follow(located.value, located.stack, trail) : ['unknown'];
}
