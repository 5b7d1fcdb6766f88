import type { Slot } from '../slot';

/**
 * EventBridge Pipes.
 */
export const PIPES_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::Pipes::Pipe',
    property: 'SourceParameters.ManagedStreamingKafkaParameters.Credentials.ClientCertificateTlsAuth',
    service: 'EventBridge Pipes',
    takes: ['secretsmanager'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-pipes-pipe-mskaccesscredentials.html',
  },
  {
    type: 'AWS::Pipes::Pipe',
    property: 'SourceParameters.SelfManagedKafkaParameters.Credentials.ClientCertificateTlsAuth',
    service: 'EventBridge Pipes',
    takes: ['secretsmanager'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-pipes-pipe-selfmanagedkafkaaccessconfigurationcredentials.html',
  },
  {
    type: 'AWS::Pipes::Pipe',
    property: 'SourceParameters.SelfManagedKafkaParameters.ServerRootCaCertificate',
    service: 'EventBridge Pipes',
    takes: ['secretsmanager'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-pipes-pipe-pipesourceselfmanagedkafkaparameters.html',
  },
];
