import { EVERY_KEY } from '../key-algorithms';
import { IMPORTED_ONLY, PUBLIC_OR_IMPORTED } from '../kinds';
import type { Slot } from '../slot';

/**
 * Network Firewall.
 */
export const NETWORK_FIREWALL_SLOTS: readonly Slot[] = [
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
];
