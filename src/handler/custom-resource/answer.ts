import { log } from './log';
import { messageOf } from './refused';
import type { Provisioned, ResourceRequest } from './request';
import { respond, type Answer } from './respond';

/** An answer has 4,096 bytes at most. */
const LONGEST_REASON = 1500;

/** What the ID of something begins with that could not be created. The ID of the request follows. */
export const FAILED_CREATE = 'none/';

/** Does what CloudFormation requests, and tells CloudFormation and the log how it ended. */
export async function answerRequest<P>(request: ResourceRequest<P>, provision: (request: ResourceRequest<P>) => Promise<Provisioned>): Promise<void> {
  const { RequestType, RequestId, LogicalResourceId, PhysicalResourceId } = request;
  const answer = await provision(request).then((provisioned): Answer => ({ Status: 'SUCCESS', ...provisioned }), (error): Answer => ({
    Status: 'FAILED',
    // CloudFormation sends a Delete for what it could not create, and needs an ID for that
    PhysicalResourceId: PhysicalResourceId ?? FAILED_CREATE + RequestId,
    Reason: messageOf(error).slice(0, LONGEST_REASON),
  }));
  log({ request: RequestType, resource: LogicalResourceId, ...answer });
  await respond(request, answer);
}
