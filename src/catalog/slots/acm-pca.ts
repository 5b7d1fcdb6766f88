import type { Slot } from '../slot';

/**
 * AWS Private CA itself, whose resources name their CA.
 */
export const ACM_PCA_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::ACMPCA::Certificate',
    property: 'CertificateAuthorityArn',
    service: 'AWS Private CA',
    takes: ['acm-pca'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificate.html',
  },
  {
    type: 'AWS::ACMPCA::CertificateAuthorityActivation',
    property: 'CertificateAuthorityArn',
    service: 'AWS Private CA',
    takes: ['acm-pca'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificateauthorityactivation.html',
  },
  {
    type: 'AWS::ACMPCA::Permission',
    property: 'CertificateAuthorityArn',
    service: 'AWS Private CA',
    takes: ['acm-pca'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-permission.html',
  },
];
