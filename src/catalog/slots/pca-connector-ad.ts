import type { Slot } from '../slot';

/**
 * AWS Private CA Connector for Active Directory.
 */
export const PCA_CONNECTOR_AD_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::PCAConnectorAD::Connector',
    property: 'CertificateAuthorityArn',
    service: 'Connector for Active Directory',
    takes: ['acm-pca'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcaconnectorad-connector.html',
  },
];
