import { isProtected, setProtection } from './load-balancer';
import { isRolledBack } from './stack-status';
import { FAILED_CREATE } from '../../../handler/custom-resource/answer';
import { Refused } from '../../../handler/custom-resource/refused';
import type { Provisioned, ResourceRequest } from '../../../handler/custom-resource/request';

/** What the template says. */
export interface ProtectionProperties {
  readonly LoadBalancerArn: string;
}

/** The physical ID of a request that turned nothing on begins with this: it failed, or the load balancer was protected before. */
const NOTHING_TO_UNDO = FAILED_CREATE;

/**
 * Does what CloudFormation asks for, and returns the physical ID, which ends with the ARN of the load balancer.
 *
 * A rollback turns off what this operation has turned on. Nothing else does: without a rollback, a protected load balancer is not deleted.
 */
export async function provision(request: ResourceRequest<ProtectionProperties>): Promise<Provisioned> {
  const { RequestType, PhysicalResourceId: id = '', ResourceProperties: { LoadBalancerArn: arn }, StackId } = request;
  if (RequestType === 'Delete') {
    // an ID of CloudFormation is that of a Create whose answer it has not received
    const isOurs = !id.startsWith(NOTHING_TO_UNDO);
    if (isOurs && await isRolledBack(StackId) && await isProtected(arn)) await setProtection(arn, false);
    return { PhysicalResourceId: id };
  }
  if (RequestType === 'Update' && !id.endsWith(arn)) {
    throw new Refused(`CloudFormation cannot replace ${id.replace(NOTHING_TO_UNDO, '')}, which is protected against deletion: `
      + 'deploy with deletionProtection: false, then deploy the change that replaces it');
  }
  const was = await isProtected(arn);
  if (!was) await setProtection(arn, true);
  return { PhysicalResourceId: id || (was ? NOTHING_TO_UNDO : '') + arn };
}
