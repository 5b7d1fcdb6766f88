import { IMPORTED_ONLY } from '../kinds';
import type { Allowed, KeyAlgorithm, Slot } from '../slot';

const ENCRYPTION = 'https://docs.aws.amazon.com/mediapackage/latest/ug/drm-content-key-encryption.html';

/** @see https://docs.aws.amazon.com/mediapackage/latest/ug/drm-content-key-encryption.html */
const CONTENT_KEY_ENCRYPTION_KEYS: Allowed<KeyAlgorithm> = { only: ['RSA_2048'], certainty: 'documented' };

/**
 * Media services, which encrypt content keys with the certificate.
 */
export const MEDIA_SLOTS: readonly Slot[] = [
  ...['CmafPackage', 'DashPackage', 'HlsPackage', 'MssPackage'].map((packaging): Slot => ({
    type: 'AWS::MediaPackage::OriginEndpoint',
    property: `${packaging}.Encryption.SpekeKeyProvider.CertificateArn`,
    service: 'MediaPackage',
    takes: ['acm'],
    region: 'own',
    keys: CONTENT_KEY_ENCRYPTION_KEYS,
    kinds: IMPORTED_ONLY,
    replaces: false,
    source: ENCRYPTION,
  })),
  {
    type: 'AWS::MediaPackageV2::OriginEndpoint',
    property: 'Segment.Encryption.SpekeKeyProvider.CertificateArn',
    service: 'MediaPackage',
    takes: ['acm'],
    region: 'own',
    keys: { ...CONTENT_KEY_ENCRYPTION_KEYS, certainty: 'inferred' },
    kinds: IMPORTED_ONLY,
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-mediapackagev2-originendpoint-spekekeyprovider.html',
  },
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
