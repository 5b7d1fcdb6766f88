/*
 * The events that are documented for each operation, with our values.
 *
 * https://docs.aws.amazon.com/cloudformation-cli/latest/hooks-userguide/lambda-hooks-create-lambda-function.html
 */

export const ACCOUNT = '111122223333';
export const TOKEN = '123e4567-e89b-12d3-a456-426614174000';
const STACK_ID = `arn:aws:cloudformation:eu-west-1:${ACCOUNT}:stack/Web/51af3dc0-da77-11e4-872e-1234567db123`;

/** A resource that is deployed. */
export interface GivenResource {
  readonly type: string;
  readonly logicalId?: string;
  readonly properties: unknown;
}

function eventOf(requestData: unknown, others: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    clientRequestToken: TOKEN,
    awsAccountId: ACCOUNT,
    stackId: STACK_ID,
    changeSetId: null,
    hookTypeName: 'CdkAcm::Certificate::Checks',
    hookTypeVersion: '00000001',
    hookModel: { LambdaFunction: `arn:aws:lambda:eu-west-1:${ACCOUNT}:function:Hook` },
    actionInvocationPoint: 'CREATE_PRE_PROVISION',
    requestData,
    requestContext: { invocation: 1, callbackContext: null },
    ...others,
  };
}

/** RESOURCE: before a resource of a stack is created. */
export function resourceEvent({ type, logicalId = 'Site', properties }: GivenResource, others: Record<string, unknown> = {}): Record<string, unknown> {
  return eventOf({
    targetName: type,
    targetType: type,
    targetLogicalId: logicalId,
    targetModel: { resourceProperties: properties, previousResourceProperties: null },
  }, others);
}

/** CLOUD_CONTROL: before the Cloud Control API creates a resource. */
export function cloudControlEvent({ type, properties }: GivenResource): Record<string, unknown> {
  const requestData = { targetName: type, targetType: 'RESOURCE', targetLogicalId: `${type}-1`, targetModel: { resourceProperties: properties } };
  return eventOf(requestData, { stackId: '', changeSetId: null });
}

/** STACK: before a stack is created. */
export function stackEvent(payload: string): Record<string, unknown> {
  return eventOf({ targetName: 'STACK', targetType: 'STACK', targetLogicalId: 'Web', payload });
}

/** CHANGE_SET: when a change set is created. */
export function changeSetEvent(payload: string): Record<string, unknown> {
  const changeSetId = `arn:aws:cloudformation:eu-west-1:${ACCOUNT}:changeSet/deploy/1c2fa620-982a-11e3-aff7-50e2416294e0`;
  return eventOf({ targetName: 'CHANGE_SET', targetType: 'CHANGE_SET', targetLogicalId: changeSetId, payload }, { changeSetId });
}

export function arnIn(region: string): string {
  return `arn:aws:acm:${region}:${ACCOUNT}:certificate/11111111-2222-3333-4444-555555555555`;
}

/** A distribution, whose certificate belongs into us-east-1. */
export function distribution(certificate: string, config: Record<string, unknown> = {}): GivenResource {
  const ViewerCertificate = { AcmCertificateArn: certificate, MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' };
  return { type: 'AWS::CloudFront::Distribution', properties: { DistributionConfig: { Enabled: true, ViewerCertificate, ...config } } };
}
