import type { Slot } from '../slot';

/**
 * ECS.
 */
export const ECS_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::ECS::Service',
    property: 'ServiceConnectConfiguration.Services[].Tls.IssuerCertificateAuthority.AwsPcaAuthorityArn',
    service: 'ECS Service Connect',
    takes: ['acm-pca'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-connect-tls.html',
  },
];
