import { provision, type ProtectionProperties } from './provision';
import { answerRequest } from '../../../handler/custom-resource/answer';
import type { ResourceRequest } from '../../../handler/custom-resource/request';

/** Turns deletion protection on when CloudFormation has created the load balancer, and off when CloudFormation rolls that back. */
export async function handler(event: ResourceRequest<ProtectionProperties>): Promise<void> {
  return answerRequest(event, provision);
}
