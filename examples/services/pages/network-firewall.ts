import { FirewallStack } from '../network-firewall';
import type { ServiceExample } from '../service-example';

export const NETWORK_FIREWALL: ServiceExample = {
  service: 'Network Firewall',
  stack: FirewallStack,
  property: [
    'AWS::NetworkFirewall::TLSInspectionConfiguration', 'TLSInspectionConfiguration.ServerCertificateConfigurations[].ServerCertificates[].ResourceArn',
  ],
  about: 'A firewall decrypts TLS on its way to your servers, inspects it, and encrypts it again. It presents the certificate of the servers\' name, which is in ACM in the region of the firewall.',
  notes: [
    'The DNS record of the name leads to the servers, and the route tables lead through the firewall. Neither is in the example.',
    'The servers still need a certificate and its key. ACM hands out the key of an exportable certificate only: [certificates on EC2](../ec2.md).',
    'Clients must send the name with SNI. The firewall drops all else within the scope, such as plain HTTP.',
    'It cannot inspect TLS that a load balancer in front of it has ended.',
    'The firewall costs by the hour and by traffic, and more with TLS inspection.',
  ],
  sources: [
    'https://docs.aws.amazon.com/network-firewall/latest/developerguide/tls-inspection-certificate-requirements.html',
    'https://docs.aws.amazon.com/network-firewall/latest/developerguide/tls-inspection-considerations.html',
    'https://docs.aws.amazon.com/network-firewall/latest/developerguide/arch-single-zone-igw.html',
  ],
};
