import type { Slot } from '../slot';

/**
 * VPC Lattice.
 */
export const VPC_LATTICE_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::VpcLattice::Service',
    property: 'CertificateArn',
    service: 'VPC Lattice',
    takes: ['acm'],
    region: 'own',
    keys: { only: ['RSA_2048'], certainty: 'documented' },
    names: { properties: ['CustomDomainName'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/vpc-lattice/latest/ug/service-byoc.html',
  },
];
