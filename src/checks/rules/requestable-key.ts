import { IMPORTABLE_KEYS, REQUESTABLE_KEYS } from '../../catalog/requestable';
import type { Resource } from '../../deployment/deployment';
import { CERTIFICATE, requestedKey } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * ACM issues certificates with some of the keys that it knows.
 */
export const requestableKey: Rule = {
  id: 'requestable-key',
  holds: 'ACM issues certificates with the key algorithm that is requested',
  severity: Severity.ERROR,
  why: `ACM supports seven key algorithms, and issues certificates with three of them: ${REQUESTABLE_KEYS.join(', ')}. The others are for imported certificates.`,
  leaves: 'Key algorithms that are newer than this library.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge: notIssued },
};

function notIssued(certificate: Resource): ResourceProblem[] {
  const key = requestedKey({ resource: certificate });
  if (!IMPORTABLE_KEYS.some((each) => each === key)) return [];
  return [{
    property: 'KeyAlgorithm',
    message: `ACM issues certificates with the keys ${REQUESTABLE_KEYS.join(', ')}, but ${certificate.path} asks for ${key}`,
    fix: `request ${REQUESTABLE_KEYS.join(' or ')}, or import a certificate with the key ${key}`,
  }];
}
