import type { Resource } from '../../deployment/deployment';
import { ABOVE_NAMES_QUOTA, DEFAULT_NAMES_QUOTA, MAX_NAMES } from '../../names/domain-name';
import { CERTIFICATE, distinctNames, requestedNames } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * A new account puts few names on a certificate.
 */
export const namesQuota: Rule = {
  id: 'names-quota',
  holds: 'the certificate has no more names than an account may use without a quota increase',
  severity: Severity.WARNING,
  why: `By default an account can have ${DEFAULT_NAMES_QUOTA} names on a certificate, and ACM refuses more until the quota is raised. The template does not show the quota ` +
    'of the account, so this is a warning. RegionalCertificate, CloudFrontCertificate and MultiRegionCertificate give the same warning without any checks.',
  leaves: `More than ${MAX_NAMES} names, which no quota allows: see certificate-names.`,
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html',
  ],
  judgeResource: { types: [CERTIFICATE], judge: aboveQuota },
};

function aboveQuota(certificate: Resource): ResourceProblem[] {
  const count = distinctNames(certificate).length;
  const unknown = requestedNames(certificate).filter(({ name }) => name === undefined).length;
  if (count <= DEFAULT_NAMES_QUOTA || count + unknown > MAX_NAMES) return [];
  return [{
    property: 'SubjectAlternativeNames',
    message: ABOVE_NAMES_QUOTA,
    fix: `split its ${count} names over several certificates, use a wildcard, or ask for a higher quota first`,
  }];
}
