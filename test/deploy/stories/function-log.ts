import { LambdaClient, ListFunctionsCommand } from '@aws-sdk/client-lambda';
import { Cloud } from '../harness/cloud';

/** What a function of custom resources says in its log of each request: its type, the resource, and how it ended. */
export interface LoggedRequest {
  readonly request: string;
  readonly resource: string;
  readonly Status: string;
  readonly PhysicalResourceId: string;
}

/** The requests in the log of the function that the account has. */
export async function loggedRequests(cloud: Cloud): Promise<LoggedRequest[]> {
  const { Functions } = await new LambdaClient(cloud.connection(cloud.home)).send(new ListFunctionsCommand({}));
  const { events } = await ask<{ events: { message: string }[] }>(cloud, 'FilterLogEvents', { logGroupName: Functions![0].LoggingConfig!.LogGroup });
  return events.map(({ message }) => message).filter(message => message.startsWith('{"request":')).map(message => JSON.parse(message));
}

/** Calls CloudWatch Logs, for which a client would be one more package to install. */
async function ask<T>(cloud: Cloud, action: string, request: object): Promise<T> {
  const { endpoint, region, credentials } = cloud.connection(cloud.home);
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'x-amz-target': `Logs_20140328.${action}`,
      'content-type': 'application/x-amz-json-1.1',
      'authorization': `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/20260101/${region}/logs/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(request),
  });
  return response.json() as Promise<T>;
}
