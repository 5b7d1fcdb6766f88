import type { Slot } from '../slot';

/**
 * Properties that take a certificate in a secret of Secrets Manager.
 */
export const SECRET_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::MSK::Replicator',
    property: 'KafkaClusters[].ClientAuthentication.SaslOAuthBearer.TokenEndpointTlsCertificateArn',
    service: 'MSK Replicator',
    takes: ['secretsmanager'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-replicator.html',
  },
  {
    type: 'AWS::BedrockAgentCore::BrowserCustom',
    property: 'Certificates[].CertificateLocation.SecretArn',
    service: 'Bedrock AgentCore',
    takes: ['secretsmanager'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-browsercustom.html',
  },
  {
    type: 'AWS::BedrockAgentCore::CodeInterpreterCustom',
    property: 'Certificates[].CertificateLocation.SecretArn',
    service: 'Bedrock AgentCore',
    takes: ['secretsmanager'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-codeinterpretercustom.html',
  },
  {
    type: 'AWS::EMRContainers::SecurityConfiguration',
    property: 'SecurityConfigurationData.EncryptionConfiguration.InTransitEncryptionConfiguration.TLSCertificateConfiguration.PublicKeySecretArn',
    service: 'EMR on EKS',
    takes: ['secretsmanager'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emrcontainers-securityconfiguration.html',
  },
  {
    type: 'AWS::EMRContainers::SecurityConfiguration',
    property: 'SecurityConfigurationData.EncryptionConfiguration.InTransitEncryptionConfiguration.TLSCertificateConfiguration.PrivateKeySecretArn',
    service: 'EMR on EKS',
    takes: ['secretsmanager'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emrcontainers-securityconfiguration.html',
  },
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
