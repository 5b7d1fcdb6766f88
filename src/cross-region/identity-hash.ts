import { createHash } from 'crypto';
import { CfnResource } from 'aws-cdk-lib';
import { deployedResource } from '../core-internals';

/**
 * A text that changes with every change of the template that replaces a resource; taken from the template as it will be deployed.
 *
 * @param updatedInPlace The properties that CloudFormation changes without replacing the resource
 */
export function identityHash(resource: CfnResource, updatedInPlace: readonly string[]): string {
  const identity = deployedResource(resource)
    .map(([logicalId, properties]) => [logicalId, Object.entries(properties).filter(([property]) => !updatedInPlace.includes(property))]);
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 16);
}
