import type { Slot } from '../slot';

/**
 * RTB Fabric.
 */
export const RTB_FABRIC_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::RTBFabric::ResponderGateway',
    property: 'AcmCertificateArn',
    service: 'RTB Fabric',
    takes: ['acm'],
    region: 'own',
    names: { properties: ['DomainName'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/rtb-fabric/latest/userguide/custom-domain-prerequisites.html',
  },
];
