import type { ServiceExample } from '../service-example';
import { FilesStack } from '../transfer-family';

export const TRANSFER_FAMILY: ServiceExample = {
  service: 'Transfer Family: FTPS',
  stack: FilesStack,
  property: ['AWS::Transfer::Server', 'Certificate'],
  about: 'FTPS is FTP over TLS, with a certificate in the region of the server. SFTP needs no certificate: it has host keys instead.',
  notes: [
    'FTPS requires an endpoint in a VPC, and an identity provider of your own. Public endpoints and the users of Transfer Family do not work with it.',
    'Clients connect to port 21, and to ports 8192 to 8200 for data.',
    'AWS advises against a load balancer or NAT in front of the server, so the record has the address of the endpoint itself.',
    'Without `securityPolicyName`, a server that CloudFormation creates has the policy of 2018.',
    'Each protocol costs by the hour, and so does the address.',
  ],
  sources: [
    'https://docs.aws.amazon.com/transfer/latest/userguide/create-server-ftps.html',
    'https://docs.aws.amazon.com/transfer/latest/userguide/create-server-in-vpc.html',
    'https://docs.aws.amazon.com/transfer/latest/userguide/infrastructure-security.html',
    'https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html',
    'https://docs.aws.amazon.com/transfer/latest/userguide/custom-lambda-idp.html',
  ],
};
