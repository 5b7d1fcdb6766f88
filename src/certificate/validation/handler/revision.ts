import { createHash } from 'node:crypto';
import type { RecordsProperties, RecordsRequest } from './records-request';

/*
 * The physical ID tells what the function has written: the hash of the current properties, and that of the properties before. CloudFormation
 * then sends a Delete for the ID before, which deletes nothing.
 */

/** The physical ID after the records of a request are written. */
export function idOf({ LogicalResourceId, ResourceProperties, PhysicalResourceId }: RecordsRequest): string {
  const current = hashOf(ResourceProperties);
  const [before] = hashesIn(PhysicalResourceId).filter((hash) => hash !== current);
  return [LogicalResourceId, current, ...before ? [before] : []].join('/');
}

/**
 * Whether a request asks for records that are written. A rollback does: it must not fail because the role has changed meanwhile, since the stack
 * would then stay in UPDATE_ROLLBACK_FAILED.
 */
export function isWritten({ ResourceProperties, PhysicalResourceId }: RecordsRequest): boolean {
  return hashesIn(PhysicalResourceId).includes(hashOf(ResourceProperties));
}

function hashesIn(id = ''): string[] {
  return id.split('/').slice(1);
}

function hashOf({ Zones }: RecordsProperties): string {
  const texts = Zones.map(({ HostedZoneId, RoleArn, ExternalId = '', DomainNames }) => [HostedZoneId, RoleArn, ExternalId, ...DomainNames]);
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
}
