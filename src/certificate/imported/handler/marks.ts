import { createHash } from 'node:crypto';
import type { Tag } from '@aws-sdk/client-acm';
import type { ImportProperties, ResourceEvent } from './events';

/** The tag that says for which stack, resource and request a certificate was imported. */
export const IMPORTED_BY = 'cdk-acm:imported-by';

/** The tag with a hash of the properties that the certificate was imported with. */
const IMPORTED_WITH = 'cdk-acm:imported-with';

/** A tag has 256 characters, of which the IDs of stack and request take 74. Such an ID of a resource ends in a hash. */
const LONGEST_ID = 180;

/** What is common to all certificates of a resource. */
export function resourceMark({ StackId, LogicalResourceId }: ResourceEvent): string {
  return `${StackId.split('/')[2]}/${LogicalResourceId.slice(-LONGEST_ID)}/`;
}

/** The tags of a certificate that is imported for the first time. */
export function newTags(event: ResourceEvent): Tag[] {
  return [{ Key: IMPORTED_BY, Value: requestMark(event) }, ...currentTags(event.ResourceProperties)];
}

/** What tells the certificate of a request that is sent twice. */
export function requestMark(event: ResourceEvent): string {
  return `${resourceMark(event)}${event.RequestId}`;
}

/** The tags of a certificate that has these properties. */
export function currentTags(properties: ImportProperties): Tag[] {
  return [{ Key: IMPORTED_WITH, Value: hashOf(properties) }, ...Object.entries(properties.Tags ?? {}).map(([Key, Value]) => ({ Key, Value }))];
}

/** Whether a certificate was imported with these properties last. */
export function isImportedWith(tags: readonly Tag[], properties: ImportProperties): boolean {
  return tags.some(({ Key, Value }) => Key === IMPORTED_WITH && Value === hashOf(properties));
}

function hashOf({ Region, SecretArn, SecretFields, SecretRevision, DomainNames, KeyAlgorithm }: ImportProperties): string {
  const fields = SecretFields && [SecretFields.Certificate, SecretFields.PrivateKey, SecretFields.CertificateChain, SecretFields.Passphrase];
  return createHash('sha256').update(JSON.stringify([Region, SecretArn, fields, SecretRevision, DomainNames, KeyAlgorithm])).digest('hex').slice(0, 16);
}
