import type { Slot } from '../slot';

/**
 * MediaConvert, which encrypts content keys with the certificate.
 */
export const MEDIA_CONVERT_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::MediaConvert::CertificateAssociation',
    property: 'Arn',
    service: 'MediaConvert',
    takes: ['acm'],
    region: 'own',
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconvert-certificateassociation.html',
  },
];
