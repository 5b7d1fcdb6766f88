import type { Slot } from '../slot';

/**
 * SES.
 */
export const SES_SLOTS: readonly Slot[] = [
  {
    type: 'AWS::SES::EmailIdentityCertificate',
    property: 'CertificateArn',
    service: 'SES (to sign mail with S/MIME)',
    takes: ['acm'],
    region: 'own',
    keys: {
      only: ['RSA_2048', 'RSA_3072', 'RSA_4096', 'EC_prime256v1', 'EC_secp384r1', 'EC_secp521r1'],
      certainty: 'documented',
    },
    kinds: { only: ['imported'], certainty: 'inferred' },
    replaces: true,
    source: 'https://docs.aws.amazon.com/ses/latest/dg/send-email-authentication-smime.html',
  },
];
