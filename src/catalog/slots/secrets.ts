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
];
