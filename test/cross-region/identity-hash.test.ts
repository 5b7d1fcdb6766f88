import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { identityHash } from '../../src/cross-region/identity-hash';

/** The hash of a resource with these properties, where Tags are updated in place. */
function hash(properties: object, logicalId?: string): string {
  const resource = new CfnResource(new Stack(new App(), 'Stack'), 'Resource', { type: 'AWS::S3::Bucket', properties: { ...properties } });
  if (logicalId !== undefined) resource.overrideLogicalId(logicalId);
  return identityHash(resource, ['Tags']);
}

test('a change that replaces the resource changes the hash', () => {
  expect(hash({ Name: 'a' })).toMatch(/^[0-9a-f]{16}$/);
  expect(hash({ Name: 'a' })).toBe(hash({ Name: 'a' }));
  expect(hash({ Name: 'b' })).not.toBe(hash({ Name: 'a' }));
  expect(hash({ Name: 'a' }, 'Other')).not.toBe(hash({ Name: 'a' }));
});

test('a change in place does not', () => {
  expect(hash({ Name: 'a', Tags: ['one'] })).toBe(hash({ Name: 'a', Tags: ['two'] }));
});
