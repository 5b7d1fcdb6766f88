import { EVERY_KIND } from '../kinds';
import type { Slot } from '../slot';

/**
 * Transfer Family.
 */
export const TRANSFER_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::Transfer::Server',
    property: 'Certificate',
    service: 'Transfer Family',
    takes: ['acm'],
    region: 'own',
    keys: { only: ['RSA_2048', 'RSA_4096', 'EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'], certainty: 'documented' },
    kinds: EVERY_KIND,
    replaces: false,
    source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-server.html',
  },
];
