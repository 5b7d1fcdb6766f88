import { EVERY_KIND, PRIVATE_ONLY, PUBLIC_OR_IMPORTED } from '../kinds';
import type { Allowed, KeyAlgorithm, Slot } from '../slot';

/** @see https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-auth-mutual-enable.html */
const CLIENT_VPN_KEYS: Allowed<KeyAlgorithm> = { only: ['RSA_1024', 'RSA_2048'], certainty: 'documented' };

/**
 * The services whose resources EC2 has: VPNs, Verified Access, Nitro Enclaves.
 */
export const EC2_SLOTS: readonly Slot[] = [
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
    names: { properties: ['ApplicationDomain'], certainty: 'documented' },
    replaces: true,
    source: 'https://docs.aws.amazon.com/verified-access/latest/ug/create-load-balancer-endpoint.html',
  },
  {
    type: 'AWS::EC2::EnclaveCertificateIamRoleAssociation',
    property: 'CertificateArn',
    service: 'Nitro Enclaves',
    takes: ['acm'],
    region: 'own',
    keys: { only: ['RSA_1024', 'RSA_2048', 'RSA_3072', 'RSA_4096'], certainty: 'documented' },
    kinds: { only: ['public', 'private'], certainty: 'inferred' },
    replaces: true,
    source: 'https://docs.aws.amazon.com/enclaves/latest/user/nitro-enclave-refapp.html',
  },
];
