import type { Slot } from '../slot';

/**
 * WorkSpaces.
 */
export const WORK_SPACES_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::WorkSpaces::Directory',
    property: 'CertificateBasedAuthProperties.CertificateAuthorityArn',
    service: 'WorkSpaces',
    takes: ['acm-pca'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/workspaces/latest/adminguide/certificate-based-authentication.html',
  },
];
