import type { RenewalEvent, ResourceEvent } from './events';
import { provision } from './provision';
import { Refused } from './refused';
import { renew } from './renew';
import { respond, type Answer } from './respond';

/** An answer has 4,096 bytes at most. */
const LONGEST_REASON = 1500;

/**
 * Imports a certificate when CloudFormation asks for it, and renews it when a rule does. The log and the answers name ARNs, never what is in the
 * secret. An error of a renewal is thrown, so that Lambda tries again and then tells the failure destination.
 */
export async function handler(event: ResourceEvent | RenewalEvent): Promise<void> {
  if ('RequestType' in event) return onRequest(event);
  try {
    log({ renewal: event.CertificateArn, result: await renew(event) });
  } catch (error) {
    log({ renewal: event.CertificateArn, error: messageOf(error) });
    // without the stack and the cause, which an error of a library may fill with anything
    throw new Error(messageOf(error));
  }
}

async function onRequest(event: ResourceEvent): Promise<void> {
  const answer = await answerTo(event);
  log({ request: event.RequestType, resource: event.LogicalResourceId, ...answer });
  await respond(event, answer);
}

async function answerTo(event: ResourceEvent): Promise<Answer> {
  try {
    return { Status: 'SUCCESS', PhysicalResourceId: await provision(event) };
  } catch (error) {
    // CloudFormation sends a Delete for what it could not create, and needs an ID for that
    return { Status: 'FAILED', PhysicalResourceId: event.PhysicalResourceId ?? `none/${event.RequestId}`, Reason: messageOf(error).slice(0, LONGEST_REASON) };
  }
}

function messageOf(error: unknown): string {
  const { name, message } = error as Error;
  return error instanceof Refused ? message : `${name}: ${message}`;
}

function log(entry: object): void {
  console.log(JSON.stringify(entry));
}
