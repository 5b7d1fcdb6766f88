import type { Slot } from '../slot';

/**
 * AWS Private CA Connector for SCEP.
 */
export const PCA_CONNECTOR_SCEP_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::PCAConnectorSCEP::Connector',
    property: 'CertificateAuthorityArn',
    service: 'Connector for SCEP',
    takes: ['acm-pca'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcaconnectorscep-connector.html',
  },
];
