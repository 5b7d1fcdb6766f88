import { KEYS_BY_CLOUDFRONT } from '../key-algorithms';
import { PUBLIC_OR_IMPORTED } from '../kinds';
import type { Slot } from '../slot';

/**
 * Cognito, which serves through CloudFront.
 */
export const COGNITO_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::Cognito::UserPoolDomain',
    property: 'CustomDomainConfig.CertificateArn',
    service: 'Cognito',
    takes: ['acm'],
    region: 'cloudfront',
    keys: KEYS_BY_CLOUDFRONT,
    kinds: PUBLIC_OR_IMPORTED,
    names: { properties: ['Domain'], certainty: 'documented' },
    replaces: false,
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-add-custom-domain.html',
  },
];
