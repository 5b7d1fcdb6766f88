import { VpnStack } from '../client-vpn';
import type { ServiceExample } from '../service-example';

export const CLIENT_VPN: ServiceExample = {
  service: 'Client VPN',
  stack: VpnStack,
  property: ['AWS::EC2::ClientVpnEndpoint', 'ServerCertificateArn'],
  about: 'Each endpoint has a server certificate in its region, whatever authenticates the users. The key is RSA 2048, which is the default of `RegionalCertificate`.',
  notes: [
    'There is no DNS record: clients connect to the name of AWS in the configuration file that you export for them.',
    'After a renewal, it can take 24 hours until the endpoint has the new certificate.',
    'Clients with certificates of their own need `clientCertificateArn`: a certificate in ACM of the CA that issues theirs, such as an [ImportedCertificate](../imported-certificates.md).',
    'Each associated subnet and each connection costs by the hour.',
  ],
  sources: [
    'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/mutual.html',
    'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/client-authentication.html',
    'https://docs.aws.amazon.com/vpn/latest/clientvpn-admin/cvpn-working-endpoint-create.html',
  ],
};
