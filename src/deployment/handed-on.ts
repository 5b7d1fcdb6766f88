import type { DeployedStack, Located, Resource } from './deployment';
import { isMap } from './intrinsics';

export const SSM_PARAMETER = 'AWS::SSM::Parameter';
export const EXPORT_READER = 'Custom::CrossRegionExportReader';

/** The value that a resource hands on; undefined when it is unknown. */
export function handedOnBy(resource: Resource, attribute: string, stack: DeployedStack): Located | 'own' | undefined {
  switch (resource.type) {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html
    case SSM_PARAMETER:
      return attribute === 'Value' ? { value: resource.properties.Value, stack: resource.stack } : 'own';
    case 'AWS::CloudFormation::Stack':
      return attribute.startsWith('Outputs.') ? nestedOutput(resource, attribute.slice('Outputs.'.length)) : 'own';
    // CDK's reader of what a stack in another region wrote down for this one, under the name that is the attribute.
    case EXPORT_READER:
      return stack.deployment.exported(attribute, stack.region, stack.account);
    default: return 'own';
  }
}

/** An output of the nested stack that a resource creates. */
function nestedOutput(creator: Resource, name: string): Located | undefined {
  const inner = creator.stack.nested(creator);
  const output = inner?.entry('Outputs', name)?.value;
  return inner && isMap(output) ? { value: output.Value, stack: inner } : undefined;
}
