import type { Slot } from '../slot';

/**
 * AppStream.
 */
export const APP_STREAM_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::AppStream::DirectoryConfig',
    property: 'CertificateBasedAuthProperties.CertificateAuthorityArn',
    service: 'AppStream',
    takes: ['acm-pca'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/appstream2/latest/developerguide/certificate-based-authentication.html',
  },
];
