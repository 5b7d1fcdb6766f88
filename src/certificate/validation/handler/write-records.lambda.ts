import { namesOf, validatedNames } from './names';
import { validationRecords } from './probe';
import type { RecordsProperties, RecordsRequest } from './records-request';
import { idOf, isWritten } from './revision';
import { Zone } from './zone';
import { answerRequest } from '../../../handler/custom-resource/answer';
import type { Provisioned } from '../../../handler/custom-resource/request';

/** Writes the validation records of a certificate before CloudFormation creates it. The log and the answers name ARNs, zones and records. */
export async function handler(event: RecordsRequest): Promise<void> {
  return answerRequest<RecordsProperties>(event, provision);
}

/** Records are never deleted: another certificate of the account may have the same, and be renewed with it. */
async function provision(request: RecordsRequest): Promise<Provisioned> {
  const { RequestType, PhysicalResourceId, ResourceProperties: { Zones } } = request;
  if (RequestType === 'Delete') return { PhysicalResourceId: PhysicalResourceId! };
  if (!isWritten(request)) await write(Zones, request);
  return { PhysicalResourceId: idOf(request) };
}

async function write(zones: RecordsProperties['Zones'], { StackId, LogicalResourceId, RequestId }: RecordsRequest): Promise<void> {
  const [account, stack] = [StackId.split(':')[4], StackId.split('/')[2]];
  const records = await validationRecords(namesOf(zones), { stack, request: [stack, LogicalResourceId, RequestId].join('/') });
  for (const each of zones) {
    const zone = await Zone.open(each, account);
    for (const name of validatedNames(each.DomainNames)) await zone.write(name, records.get(name)!);
  }
}
