import type { DeployedStack, Resource } from '../deployment/deployment';
import { intrinsicOf, isMap } from '../deployment/intrinsics';
import { givenByParent, parameterOf } from '../deployment/parameters';

/** How a value of one stack gets into another. */
export type CrossStackReference =
  /** An export, or CDK's custom resource for another region: CloudFormation keeps the value as it is while it is in use. */
  | 'export'
  /** `Fn::GetStackOutput`: CloudFormation reads it again only when the template changes. */
  | 'output'
  /** A reference of a construct tree, which core turns into one of both. */
  | 'construct';

// Deeper than any nested stacks are.
const DEEPEST = 20;

/**
 * How a value comes from a stack that is deployed by itself; undefined when it comes from this one, or that is unknown. An SSM parameter with a
 * description counts as a value of its own stack: a description that changes makes CloudFormation read the value again.
 */
export function crossStackReference(value: unknown, stack: DeployedStack, depth = 0): CrossStackReference | undefined {
  const intrinsic = intrinsicOf(value);
  if (!intrinsic || depth > DEEPEST) return undefined;
  switch (intrinsic.fn) {
    case 'Fn::ImportValue': return 'export';
    case 'Fn::GetStackOutput': return 'output';
    case 'Ref': return byReference(intrinsic.argument, 'Ref', stack, depth + 1);
    case 'Fn::GetAtt': return byAttribute(intrinsic.argument, stack, depth + 1);
    default: return undefined;
  }
}

function byAttribute(argument: unknown, stack: DeployedStack, depth: number): CrossStackReference | undefined {
  const [target, ...names]: unknown[] = typeof argument === 'string' ? argument.split('.') : Array.isArray(argument) ? argument : [];
  return byReference(target, names.join('.'), stack, depth);
}

function byReference(target: unknown, attribute: string, stack: DeployedStack, depth: number): CrossStackReference | undefined {
  const resource = stack.resource(target);
  if (!resource) return givenTo(target, stack, depth);
  if (outermost(resource.stack) !== outermost(stack)) return 'construct';
  if (resource.type === 'Custom::CrossRegionExportReader') return 'export';
  const inner = innerValue(resource, attribute);
  return inner && crossStackReference(inner.value, inner.stack, depth);
}

/** What the parent gives to a parameter of a nested stack. */
function givenTo(target: unknown, stack: DeployedStack, depth: number): CrossStackReference | undefined {
  const parameter = parameterOf(stack, target);
  const given = parameter && stack.parent ? givenByParent(stack, parameter) : undefined;
  return stack.parent && typeof given === 'object' ? crossStackReference(given.value, stack.parent.stack, depth) : undefined;
}

function innerValue(resource: Resource, attribute: string): { readonly value: unknown; readonly stack: DeployedStack } | undefined {
  if (resource.type === 'AWS::SSM::Parameter' && attribute === 'Value' && resource.properties.Description === undefined) {
    return { value: resource.properties.Value, stack: resource.stack };
  }
  const inner = attribute.startsWith('Outputs.') ? resource.stack.nested(resource) : undefined;
  const output = inner?.entry('Outputs', attribute.slice('Outputs.'.length))?.value;
  return inner && isMap(output) ? { value: output.Value, stack: inner } : undefined;
}

/** The stack that is deployed by itself. */
function outermost(stack: DeployedStack): DeployedStack {
  return stack.parent ? outermost(stack.parent.stack) : stack;
}
