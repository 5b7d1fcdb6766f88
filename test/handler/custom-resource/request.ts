import type { ResourceRequest } from '../../../src/handler/custom-resource/request';

/** What CloudFormation sends. */
export function request<P>(ResourceProperties: P, more: Partial<ResourceRequest<P>> = {}): ResourceRequest<P> {
  return {
    RequestType: 'Create',
    RequestId: '5c7f1a52-3d35-4b8e-9f62-0d5b6c0b9a01',
    ResponseURL: 'https://cloudformation-custom-resource-response-euwest1.s3.eu-west-1.amazonaws.com/answer?X-Amz-Signature=0',
    StackId: 'arn:aws:cloudformation:eu-west-1:111111111111:stack/Web/0a1b2c3d-0000-11f0-9f62-0a1b2c3d4e5f',
    LogicalResourceId: 'PartnerImportB0A1C2D3',
    ResourceProperties,
    ...more,
  };
}
