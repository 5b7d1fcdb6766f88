import type { Resource } from '../../deployment/deployment';
import { normalizeDomainName, privateNameProblem, withoutWildcard } from '../../names/domain-name';
import { hasDummyParameter } from '../../names/dummy-values';
import { CUSTOM_RESOURCE, isDnsValidated } from '../certificate';
import { CERTIFICATE, requestedNames } from '../requested-certificate';
import type { ResourceProblem, Rule, RuleFacts } from '../rule';
import { Severity } from '../severity';

/** The rule applies only if `allowedDomains` is given. */
export const ALLOWED_NAMES: RuleFacts = {
  id: 'allowed-names',
  holds: 'certificates are requested for names of the allowed domains only',
  severity: Severity.ERROR,
  why: 'Anyone who can request a certificate for a domain can impersonate it. With a list of allowed domains, an app can ' +
    'request certificates for these only, and a typing error is found before ACM sends emails or waits for a record. The rule applies if ' +
    'allowedDomains is given: a name allows only itself, and a wildcard allows every name below it, at any depth.',
  leaves: 'Certificates that are given by their ARN.',
  sources: ['https://docs.aws.amazon.com/acm/latest/userguide/acm-conditions.html'],
};

/**
 * The rule that certificates are requested for names of these domains only. `example.com` allows only that name, `*.example.com` every
 * name below it, at any depth. Throws if a pattern is not a domain name. While one of them has a dummy value of a lookup in it, any name may be allowed.
 *
 * @param isLookedUpLater Whether a pattern has such a dummy value in it. By default, only that of an SSM parameter is recognized.
 */
export function allowedNames(allowedDomains: readonly string[], isLookedUpLater: (pattern: string) => boolean = hasDummyParameter): Rule {
  if (allowedDomains.length === 0) throw new Error('allowedDomains is empty: list what is allowed, such as "*.corp.example", or leave it out to allow all');
  for (const pattern of allowedDomains) {
    // certificates of a private CA can be for names of an internal network
    const problem = privateNameProblem(pattern);
    if (problem !== undefined && !isLookedUpLater(pattern)) throw new Error(`the allowed domain "${pattern}" ${problem}`);
  }
  return {
    ...ALLOWED_NAMES,
    judgeResource: { types: [CERTIFICATE, CUSTOM_RESOURCE], judge: (resource) => notAllowed(resource, allowedDomains) },
  };
}

function notAllowed(certificate: Resource, allowedDomains: readonly string[]): ResourceProblem[] {
  if (certificate.type === CUSTOM_RESOURCE && !isDnsValidated(certificate)) return [];
  const { dummyValues } = certificate.stack.deployment;
  if (allowedDomains.some((pattern) => dummyValues.isIn(pattern))) return [];
  return requestedNames(certificate).flatMap(({ property, name }) => {
    if (name === undefined || allowedDomains.some((pattern) => allows(pattern, name))) return [];
    return [{
      property,
      message: `certificates may be requested for ${allowedDomains.join(', ')}, but ${certificate.path} requests one for ${name}`,
      fix: 'request it for a name of these domains, or have the domain added to allowedDomains',
      templateFix: 'request it for a name of these domains, or allow its domain with --allowed-domain',
    }];
  });
}

function allows(pattern: string, name: string): boolean {
  const [allowed, wanted] = [pattern, name].map(normalizeDomainName);
  return allowed === wanted || (allowed.startsWith('*.') && wanted.endsWith(`.${withoutWildcard(allowed)}`));
}
