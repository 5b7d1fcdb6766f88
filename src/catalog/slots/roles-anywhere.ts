import type { Slot } from '../slot';

/**
 * IAM Roles Anywhere.
 */
export const ROLES_ANYWHERE_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::RolesAnywhere::TrustAnchor',
    property: 'Source.SourceData.AcmPcaArn',
    service: 'IAM Roles Anywhere',
    takes: ['acm-pca'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/getting-started.html',
  },
];
