import type { Template } from './template';
import { isMap } from '../../deployment/intrinsics';

const APPLICATION = 'AWS::Serverless::Application';

/**
 * Makes nested stacks of the applications in a template of the AWS Serverless Application Model that are files, as its transform does.
 *
 * @see https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-application.html
 */
export function withApplications(template: Template): Template {
  const { Resources: resources } = template;
  if (!isMap(resources)) return template;
  return { ...template, Resources: Object.fromEntries(Object.entries(resources).map(([logicalId, resource]) => [logicalId, nested(resource)])) };
}

function nested(resource: unknown): unknown {
  if (!isMap(resource) || resource.Type !== APPLICATION || !isMap(resource.Properties)) return resource;
  const { Location: location, ...properties } = resource.Properties;
  if (typeof location !== 'string') return resource;
  return { ...resource, Type: 'AWS::CloudFormation::Stack', Properties: { ...properties, TemplateURL: location } };
}
