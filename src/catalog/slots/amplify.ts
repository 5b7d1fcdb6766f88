import { CLOUDFRONT_KEYS } from '../key-algorithms';
import type { Slot } from '../slot';

/**
 * Amplify Hosting, which serves through CloudFront.
 */
export const AMPLIFY_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::Amplify::Domain',
    property: 'CertificateSettings.CustomCertificateArn',
    where: { 'CertificateSettings.CertificateType': 'CUSTOM' },
    service: 'Amplify Hosting',
    takes: ['acm'],
    region: 'cloudfront',
    keys: CLOUDFRONT_KEYS,
    replaces: false,
    source: 'https://docs.aws.amazon.com/amplify/latest/userguide/using-certificates.html',
  },
];
