import { CONTENT_KEY_ENCRYPTION_KEYS } from '../key-algorithms';
import { IMPORTED_ONLY } from '../kinds';
import type { Slot } from '../slot';

/**
 * MediaPackage V2, which encrypts content keys with the certificate.
 */
export const MEDIA_PACKAGE_V2_SLOTS: readonly Slot[] = [
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
];
