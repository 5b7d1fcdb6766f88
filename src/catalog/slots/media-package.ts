import { CONTENT_KEY_ENCRYPTION_KEYS } from '../key-algorithms';
import { IMPORTED_ONLY } from '../kinds';
import type { Slot } from '../slot';

/**
 * MediaPackage, which encrypts content keys with the certificate.
 */
export const MEDIA_PACKAGE_SLOTS: readonly Slot[] = [
  ...['CmafPackage', 'DashPackage', 'HlsPackage', 'MssPackage'].map((packaging): Slot => ({
    type: 'AWS::MediaPackage::OriginEndpoint',
    property: `${packaging}.Encryption.SpekeKeyProvider.CertificateArn`,
    service: 'MediaPackage',
    takes: ['acm'],
    region: 'own',
    keys: CONTENT_KEY_ENCRYPTION_KEYS,
    kinds: IMPORTED_ONLY,
    replaces: false,
    source: 'https://docs.aws.amazon.com/mediapackage/latest/ug/drm-content-key-encryption.html',
  })),
];
