import { PRIVATE_ONLY } from '../kinds';
import type { Slot } from '../slot';

/**
 * App Mesh.
 */
export const APP_MESH_SLOTS: readonly Slot[] = [
  ...['VirtualNode', 'VirtualGateway'].map((resource): Slot => ({
    type: `AWS::AppMesh::${resource}`,
    property: 'Spec.Listeners[].TLS.Certificate.ACM.CertificateArn',
    service: 'App Mesh',
    takes: ['acm'],
    region: 'own',
    kinds: PRIVATE_ONLY,
    replaces: false,
    source: 'https://docs.aws.amazon.com/app-mesh/latest/userguide/tls.html',
  })),
  {
    type: 'AWS::AppMesh::VirtualNode',
    property: 'Spec.BackendDefaults.ClientPolicy.TLS.Validation.Trust.ACM.CertificateAuthorityArns[]',
    service: 'App Mesh (to trust backends)',
    takes: ['acm-pca'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/app-mesh/latest/userguide/tls.html',
  },
  {
    type: 'AWS::AppMesh::VirtualNode',
    property: 'Spec.Backends[].VirtualService.ClientPolicy.TLS.Validation.Trust.ACM.CertificateAuthorityArns[]',
    service: 'App Mesh (to trust backends)',
    takes: ['acm-pca'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/app-mesh/latest/userguide/tls.html',
  },
  {
    type: 'AWS::AppMesh::VirtualGateway',
    property: 'Spec.BackendDefaults.ClientPolicy.TLS.Validation.Trust.ACM.CertificateAuthorityArns[]',
    service: 'App Mesh (to trust backends)',
    takes: ['acm-pca'],
    replaces: false,
    source: 'https://docs.aws.amazon.com/app-mesh/latest/userguide/tls.html',
  },
];
