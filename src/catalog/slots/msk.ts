import type { Slot } from '../slot';

/**
 * MSK.
 */
export const MSK_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::MSK::Cluster',
    property: 'ClientAuthentication.Tls.CertificateAuthorityArnList[]',
    service: 'MSK (to trust clients)',
    takes: ['acm-pca'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/msk/latest/developerguide/msk-authentication.html',
  },
  {
    type: 'AWS::MSK::Replicator',
    property: 'KafkaClusters[].ClientAuthentication.SaslOAuthBearer.TokenEndpointTlsCertificateArn',
    service: 'MSK Replicator',
    takes: ['secretsmanager'],
    replaces: true,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-replicator.html',
  },
];
