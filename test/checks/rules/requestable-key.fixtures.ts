import type { RuleFixture } from './fixture';
import { requested } from './requested';

export const REQUESTABLE_KEY: readonly RuleFixture[] = [
  {
    name: 'a request for a key that ACM knows of imported certificates only',
    verdict: 'fail',
    stacks: [requested({ KeyAlgorithm: 'RSA_3072' })],
    finding: {
      resource: 'Web/Cert',
      property: 'KeyAlgorithm',
      message: 'ACM issues certificates with the keys RSA_2048, EC_prime256v1, EC_secp384r1, but Web/Cert asks for RSA_3072',
      fix: 'request RSA_2048 or EC_prime256v1 or EC_secp384r1, or import a certificate with the key RSA_3072',
    },
  },
  { name: 'a key that ACM issues', verdict: 'pass', stacks: [requested({ KeyAlgorithm: 'EC_secp384r1' })] },
  { name: 'no key, which means RSA 2048', verdict: 'pass', stacks: [requested({})] },
  { name: 'a key that is given at deployment', verdict: 'unknown', stacks: [requested({ KeyAlgorithm: { Ref: 'Given' } })] },
  { name: 'a key that is newer than this library', verdict: 'unknown', stacks: [requested({ KeyAlgorithm: 'ML_DSA_65' })] },
];
