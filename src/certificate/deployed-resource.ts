import { CfnResource } from 'aws-cdk-lib';

interface Rendered {
  readonly Resources?: Record<string, { Properties?: Record<string, unknown> }>;
}

/** The logical id and the properties of a resource as its template will have them, overrides included; nothing when the template leaves it out. */
export function deployedResource(resource: CfnResource): [logicalId: string, properties: Record<string, unknown>][] {
  const { Resources = {} }: Rendered = resource.stack.resolve(resource._toCloudFormation());
  return Object.entries(Resources).map(([logicalId, { Properties = {} }]) => [logicalId, Properties]);
}
