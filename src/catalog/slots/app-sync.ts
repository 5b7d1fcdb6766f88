import { KEYS_BY_CLOUDFRONT } from '../key-algorithms';
import { PUBLIC_OR_IMPORTED } from '../kinds';
import type { Slot } from '../slot';

/**
 * AppSync, which serves through CloudFront.
 */
export const APP_SYNC_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::AppSync::DomainName',
    property: 'CertificateArn',
    service: 'AppSync',
    takes: ['acm'],
    region: 'cloudfront',
    keys: KEYS_BY_CLOUDFRONT,
    kinds: PUBLIC_OR_IMPORTED,
    names: { properties: ['DomainName'], certainty: 'documented' },
    replaces: true,
    source: 'https://docs.aws.amazon.com/appsync/latest/devguide/custom-domain-name.html',
  },
];
