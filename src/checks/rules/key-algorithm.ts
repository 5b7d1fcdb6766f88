import { IMPORTABLE_KEYS, REQUESTABLE_KEYS } from '../../catalog/requestable';
import type { Binding } from '../binding';
import { requestedKey } from '../requested-certificate';
import type { Problem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * Each service takes certificates with some keys.
 */
export const keyAlgorithm: Rule = {
  id: 'key-algorithm',
  holds: 'the service takes certificates with this key algorithm',
  severity: Severity.ERROR,
  why: 'Each service accepts only some key algorithms: of the elliptic curves CloudFront supports only P-256, and VPC Lattice supports only RSA 2048. The deployment ' +
    'fails if the service refuses the certificate.',
  leaves: 'Certificates that are given by their ARN, and imported ones, whose key the template does not show unless ACM is asked, and key algorithms that are newer than this library.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  ],
  judgeBinding: notTaken,
};

function notTaken({ certificate, keys, slot }: Binding): Problem | undefined {
  const { described } = certificate;
  const key = described ? described.key : requestedKey(certificate);
  const issued = [...REQUESTABLE_KEYS, ...described ? IMPORTABLE_KEYS : []].find((each) => each === key);
  if (issued === undefined || keys === undefined || keys.only.includes(issued)) return undefined;
  const accepted = REQUESTABLE_KEYS.filter((each) => keys.only.includes(each)).join(' or ');
  return {
    message: `${slot.service} takes certificates with the keys ${keys.only.join(', ')}, but ${certificate.name} has ${issued}`,
    ...described
      ? { fix: `use a certificate with the key ${keys.only.join(' or ')}` }
      : { fix: `request it with keyAlgorithm ${accepted}`, templateFix: `request it with KeyAlgorithm ${accepted}` },
    severity: keys.certainty === 'inferred' ? Severity.WARNING : undefined,
  };
}
