import type { Provisioned, ResourceRequest } from './request';

/** What CloudFormation is told. */
export interface Answer extends Provisioned {
  readonly Status: 'SUCCESS' | 'FAILED';
  readonly Reason?: string;
}

/**
 * Tells CloudFormation how it ended. Bytes have no content type, which the URL would have to be signed for.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/crpg-ref-responses.html
 */
export async function respond({ ResponseURL, StackId, RequestId, LogicalResourceId }: ResourceRequest<unknown>, answer: Answer): Promise<void> {
  const body = Buffer.from(JSON.stringify({ StackId, RequestId, LogicalResourceId, ...answer }));
  const { ok, status } = await fetch(ResponseURL, { method: 'PUT', body });
  if (!ok) throw new Error(`CloudFormation refused the answer: HTTP ${status}`);
}
