import { IMPORTABLE_KEYS, REQUESTABLE_KEYS } from '../../catalog/requestable';
import type { Resource } from '../../deployment/deployment';
import { textAt } from '../../deployment/property';
import type { Binding } from '../binding';
import { authorityOf, CERTIFICATE, requestedKey } from '../requested-certificate';
import type { Problem, ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * ACM issues some keys only, and each service takes some of them.
 */
export const keyAlgorithm: Rule = {
  id: 'key-algorithm',
  holds: 'ACM issues certificates with this key, and the service takes it',
  severity: Severity.ERROR,
  why: 'ACM knows seven key algorithms, but issues certificates with three of them; the others are for imported certificates. ' +
    'Services take some of them each: CloudFront knows no curve but P-256, VPC Lattice no key but RSA 2048. And a CA signs ' +
    'keys of its own family only.',
  leaves: 'Imported certificates, whose key nobody knows, and key algorithms that are newer than this library.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  ],
  judgeBinding: notTaken,
  judgeResource: { types: [CERTIFICATE], judge: (certificate) => [...notIssued(certificate), ...otherFamily(certificate)] },
};

function notTaken({ certificate, keys, slot }: Binding): Problem | undefined {
  const key = requestedKey(certificate);
  const issued = REQUESTABLE_KEYS.find((each) => each === key);
  if (issued === undefined || keys === undefined || keys.only.includes(issued)) return undefined;
  return {
    message: `${slot.service} takes certificates with the keys ${keys.only.join(', ')}, but ${certificate.name} has ${issued}`,
    fix: `request it with keyAlgorithm ${REQUESTABLE_KEYS.filter((each) => keys.only.includes(each)).join(' or ')}`,
    severity: keys.certainty === 'inferred' ? Severity.WARNING : undefined,
  };
}

function notIssued(certificate: Resource): ResourceProblem[] {
  const key = requestedKey({ resource: certificate });
  if (!IMPORTABLE_KEYS.some((each) => each === key)) return [];
  return [{
    property: 'KeyAlgorithm',
    message: `ACM issues certificates with the keys ${REQUESTABLE_KEYS.join(', ')}, but ${certificate.path} asks for ${key}`,
    fix: `request ${REQUESTABLE_KEYS.join(' or ')}, or import a certificate with the key ${key}`,
  }];
}

/** A CA signs certificates of the family of its own key only. */
function otherFamily(certificate: Resource): ResourceProblem[] {
  const authority = authorityOf(certificate);
  const [wanted, given] = [requestedKey({ resource: certificate }), authority && textAt(authority, 'KeyAlgorithm', '')].map(familyOf);
  if (!authority || wanted === undefined || given === undefined || wanted === given) return [];
  return [{
    property: 'KeyAlgorithm',
    message: `a CA signs certificates of its own key family, but ${certificate.path} asks for ${wanted} and ${authority.path} has an ${given} key`,
    fix: given === 'RSA' ? 'request RSA_2048, or use a CA with an EC key' : 'request EC_prime256v1 or EC_secp384r1, or use a CA with an RSA key',
  }];
}

function familyOf(key: string | undefined): string | undefined {
  return ['RSA', 'EC'].find((family) => key?.startsWith(`${family}_`));
}
