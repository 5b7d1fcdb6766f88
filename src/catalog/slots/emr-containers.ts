import type { Slot } from '../slot';

/**
 * EMR on EKS.
 */
export const EMR_CONTAINERS_SLOTS: readonly Slot[] = [
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
