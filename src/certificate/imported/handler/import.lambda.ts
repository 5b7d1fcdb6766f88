import type { RenewalEvent, ResourceEvent } from './events';
import { provision } from './provision';
import { renew } from './renew';
import { answerRequest } from '../../../handler/custom-resource/answer';
import { log } from '../../../handler/custom-resource/log';
import { messageOf } from '../../../handler/custom-resource/refused';

/**
 * Imports a certificate when CloudFormation asks for it, and renews it when a rule does. The log and the answers name ARNs, never what is in the
 * secret. An error of a renewal is thrown, so that Lambda tries again and then tells the failure destination.
 */
export async function handler(event: ResourceEvent | RenewalEvent): Promise<void> {
  if ('RequestType' in event) return answerRequest(event, async (request) => ({ PhysicalResourceId: await provision(request) }));
  try {
    log({ renewal: event.CertificateArn, result: await renew(event) });
  } catch (error) {
    log({ renewal: event.CertificateArn, error: messageOf(error) });
    // without the stack and the cause, which an error of a library may fill with anything
    throw new Error(messageOf(error));
  }
}
