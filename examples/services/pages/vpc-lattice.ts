import type { ServiceExample } from '../service-example';
import { LatticeStack } from '../vpc-lattice';

export const VPC_LATTICE: ServiceExample = {
  service: 'VPC Lattice',
  stack: LatticeStack,
  property: ['AWS::VpcLattice::Service', 'CertificateArn'],
  about: 'A service with a name of its own has a certificate in its region, with the key RSA 2048, which is the default of `RegionalCertificate`.',
  notes: [
    'A wildcard certificate covers one label, as `*.example.com` does.',
    'Associate the service with a service network. Without that, no client can reach it.',
    'VPC Lattice bills each service by the hour.',
  ],
  sources: [
    'https://docs.aws.amazon.com/vpc-lattice/latest/ug/service-byoc.html',
    'https://docs.aws.amazon.com/vpc-lattice/latest/ug/service-custom-domain-name.html',
  ],
};
