import { EVERY_KEY } from '../key-algorithms';
import { EVERY_KIND, IMPORTED_ONLY, PRIVATE_ONLY, PUBLIC_OR_IMPORTED } from '../kinds';
import type { Allowed, KeyAlgorithm, Slot } from '../slot';

/** @see https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-auth-mutual-enable.html */
const CLIENT_VPN_KEYS: Allowed<KeyAlgorithm> = { only: ['RSA_1024', 'RSA_2048'], certainty: 'documented' };

/**
 * Networks: VPNs, Verified Access, VPC Lattice, App Mesh, Network Firewall, RTB Fabric.
 */
export const NETWORK_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::EC2::ClientVpnEndpoint',
    property: 'ServerCertificateArn',
    service: 'Client VPN',
    takes: ['acm'],
    region: 'own',
    keys: CLIENT_VPN_KEYS,
    kinds: EVERY_KIND,
    replaces: false,
    source: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-auth-mutual-enable.html',
  },
  {
    type: 'AWS::EC2::ClientVpnEndpoint',
    property: 'AuthenticationOptions[].MutualAuthentication.ClientRootCertificateChainArn',
    service: 'Client VPN',
    takes: ['acm'],
    region: 'own',
    keys: CLIENT_VPN_KEYS,
    replaces: true,
    source: 'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-auth-mutual-enable.html',
  },
  {
    type: 'AWS::EC2::CustomerGateway',
    property: 'CertificateArn',
    service: 'Site-to-Site VPN',
    takes: ['acm'],
    region: 'own',
    kinds: PRIVATE_ONLY,
    replaces: true,
    source: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-tunnel-authentication-options.html',
  },
  {
    type: 'AWS::EC2::VerifiedAccessEndpoint',
    property: 'DomainCertificateArn',
    service: 'Verified Access',
    takes: ['acm'],
    region: 'own',
    kinds: PUBLIC_OR_IMPORTED,
    names: { property: 'ApplicationDomain', certainty: 'documented' },
    replaces: true,
    source: 'https://docs.aws.amazon.com/verified-access/latest/ug/create-load-balancer-endpoint.html',
  },
  {
    type: 'AWS::VpcLattice::Service',
    property: 'CertificateArn',
    service: 'VPC Lattice',
    takes: ['acm'],
    region: 'own',
    keys: { only: ['RSA_2048'], certainty: 'documented' },
    names: { property: 'CustomDomainName', certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/vpc-lattice/latest/ug/service-byoc.html',
  },
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
    type: 'AWS::NetworkFirewall::TLSInspectionConfiguration',
    property: 'TLSInspectionConfiguration.ServerCertificateConfigurations[].ServerCertificates[].ResourceArn',
    service: 'Network Firewall (inbound inspection)',
    takes: ['acm'],
    region: 'own',
    keys: EVERY_KEY,
    kinds: PUBLIC_OR_IMPORTED,
    replaces: false,
    source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/tls-inspection-certificate-requirements.html',
  },
  {
    type: 'AWS::NetworkFirewall::TLSInspectionConfiguration',
    property: 'TLSInspectionConfiguration.ServerCertificateConfigurations[].CertificateAuthorityArn',
    service: 'Network Firewall (outbound inspection)',
    takes: ['acm'],
    region: 'own',
    keys: EVERY_KEY,
    kinds: IMPORTED_ONLY,
    replaces: false,
    source: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/tls-inspection-certificate-requirements.html',
  },
  {
    type: 'AWS::RTBFabric::ResponderGateway',
    property: 'AcmCertificateArn',
    service: 'RTB Fabric',
    takes: ['acm'],
    region: 'own',
    names: { property: 'DomainName', certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/rtb-fabric/latest/userguide/custom-domain-prerequisites.html',
  },
];
