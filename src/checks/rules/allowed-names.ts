import type { Resource } from '../../deployment/deployment';
import { domainNameProblem, normalizeDomainName, withoutWildcard } from '../../names/domain-name';
import { CUSTOM_RESOURCE, isDnsValidated } from '../certificate';
import { CERTIFICATE, requestedNames } from '../requested-certificate';
import type { ResourceProblem, Rule, RuleFacts } from '../rule';
import { Severity } from '../severity';

/** The rule stands only where somebody says what is allowed. */
export const ALLOWED_NAMES: RuleFacts = {
  id: 'allowed-names',
  holds: 'certificates are requested for names of the allowed domains only',
  severity: Severity.ERROR,
  why: 'Who can request certificates for a domain can pretend to be it. With a list of allowed domains an app requests them for names of ' +
    'its own only, and a slip of the pen is found before ACM sends its mails or waits for a record. The rule stands where allowedDomains ' +
    'is given: a name allows itself, and a wildcard each name below it, however deep.',
  leaves: 'Certificates that are given by their ARN.',
  sources: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-conditions.html'],
};

/**
 * The rule that certificates are requested for names of these domains only. `example.com` allows that name alone, `*.example.com` each
 * name below it, however deep. A pattern that is none throws.
 */
export function allowedNames(allowedDomains: readonly string[]): Rule {
  if (allowedDomains.length === 0) throw new Error('allowedDomains is empty: list what is allowed, such as "*.corp.example", or leave it out to allow all');
  for (const pattern of allowedDomains) {
    const problem = domainNameProblem(pattern);
    if (problem !== undefined) throw new Error(`the allowed domain "${pattern}" ${problem}`);
  }
  return {
    ...ALLOWED_NAMES,
    judgeResource: { types: [CERTIFICATE, CUSTOM_RESOURCE], judge: (resource) => notAllowed(resource, allowedDomains) },
  };
}

function notAllowed(certificate: Resource, allowedDomains: readonly string[]): ResourceProblem[] {
  if (certificate.type === CUSTOM_RESOURCE && !isDnsValidated(certificate)) return [];
  return requestedNames(certificate).flatMap(({ property, name }) => {
    if (name === undefined || allowedDomains.some((pattern) => allows(pattern, name))) return [];
    return [{
      property,
      message: `certificates may be requested for ${allowedDomains.join(', ')}, but ${certificate.path} is for ${name}`,
      fix: 'request it for a name of these domains, or have the domain added to allowedDomains',
      templateFix: 'request it for a name of these domains, or allow its domain with --allowed-domain',
    }];
  });
}

function allows(pattern: string, name: string): boolean {
  const [allowed, wanted] = [pattern, name].map(normalizeDomainName);
  return allowed === wanted || (allowed.startsWith('*.') && wanted.endsWith(`.${withoutWildcard(allowed)}`));
}
