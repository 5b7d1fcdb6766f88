import { SECRET } from './fake-aws';
import type { ImportProperties, RenewalEvent, ResourceEvent } from '../../../../src/certificate/imported/handler/events';

export const FIELDS = { Certificate: 'certificate', PrivateKey: 'privateKey', CertificateChain: 'certificateChain', Passphrase: 'passphrase' };

export const PROPERTIES: ImportProperties = {
  Region: 'us-east-1',
  SecretArn: SECRET,
  SecretFields: FIELDS,
  DomainNames: ['www.example.com'],
  Tags: { Name: 'Web/Partner', team: 'shop' },
};

export const SELF_SIGNED: ImportProperties = { Region: 'us-east-1', DomainNames: ['dev.example.com', '*.dev.example.com'], KeyAlgorithm: 'EC_prime256v1' };

/** What CloudFormation sends. */
export function request(more: Partial<ResourceEvent>): ResourceEvent {
  return {
    RequestType: 'Create',
    RequestId: '5c7f1a52-3d35-4b8e-9f62-0d5b6c0b9a01',
    ResponseURL: 'https://cloudformation-custom-resource-response-euwest1.s3.eu-west-1.amazonaws.com/answer?X-Amz-Signature=0',
    StackId: 'arn:aws:cloudformation:eu-west-1:111111111111:stack/Web/0a1b2c3d-0000-11f0-9f62-0a1b2c3d4e5f',
    LogicalResourceId: 'PartnerImportB0A1C2D3',
    ResourceProperties: PROPERTIES,
    ...more,
  };
}

/** What the rule sends. */
export function renewal(arn: string, properties = PROPERTIES): RenewalEvent {
  return { CertificateArn: arn, Properties: properties };
}
