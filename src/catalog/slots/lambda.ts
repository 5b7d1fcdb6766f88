import type { Slot } from '../slot';

/**
 * Lambda.
 */
export const LAMBDA_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::Lambda::EventSourceMapping',
    property: 'SourceAccessConfigurations[].URI',
    where: { 'SourceAccessConfigurations[].Type': 'CLIENT_CERTIFICATE_TLS_AUTH' },
    service: 'Lambda (to call Kafka)',
    takes: ['secretsmanager'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/kafka-cluster-auth.html',
  },
  {
    type: 'AWS::Lambda::EventSourceMapping',
    property: 'SourceAccessConfigurations[].URI',
    where: { 'SourceAccessConfigurations[].Type': 'SERVER_ROOT_CA_CERTIFICATE' },
    service: 'Lambda (to trust Kafka)',
    takes: ['secretsmanager'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/kafka-cluster-auth.html',
  },
];
