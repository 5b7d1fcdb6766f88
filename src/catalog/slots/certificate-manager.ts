import type { Slot } from '../slot';

/**
 * ACM itself, which names the CA of a private certificate.
 */
export const CERTIFICATE_MANAGER_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::CertificateManager::Certificate',
    property: 'CertificateAuthorityArn',
    service: 'ACM (for a private certificate)',
    takes: ['acm-pca'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/acm/latest/userguide/gs-acm-request-private.html',
  },
];
