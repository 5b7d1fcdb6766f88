import { AMAZON_OWNED_ATTRIBUTES } from '../../catalog/amazon-owned-names';
import type { Resource } from '../../deployment/deployment';
import { follow, HOLE } from '../../deployment/follow';
import { placed, valuesAt } from '../../deployment/property';
import { domainNameProblem, MAX_COMMON_NAME_LENGTH, MAX_NAMES, ownerProblem } from '../../names/domain-name';
import { CERTIFICATE, distinctNames, issuerOf, requestedNames } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const FIX = 'write a name that ACM takes, such as "www.example.com" or "*.example.com"';

/**
 * ACM refuses some names and some lists of names.
 */
export const certificateNames: Rule = {
  id: 'certificate-names',
  holds: 'ACM accepts the names of the certificate',
  severity: Severity.ERROR,
  why: `ACM refuses a first name of more than ${MAX_COMMON_NAME_LENGTH} characters, more than ${MAX_NAMES} names, a text that is not a domain name, a ` +
    'name that ends in a dot, a name that Amazon owns, such as that of a load balancer or a distribution, and a name that public DNS does not have, ' +
    'such as orders.internal. The deployment then fails.',
  leaves: 'Private certificates: only the length of their first name and the number of their names are checked.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/troubleshooting-failed.html',
  ],
  judgeResource: {
    types: [CERTIFICATE],
    judge: (certificate) => [
      ...tooLong(certificate),
      ...tooMany(certificate),
      ...(issuerOf({ resource: certificate }) === 'public' ? [...badNames(certificate), ...namesOfAmazon(certificate)] : []),
    ],
  },
};

function tooLong(certificate: Resource): ResourceProblem[] {
  const first = requestedNames(certificate).find(({ property }) => property === 'DomainName')?.name;
  if (first === undefined || first.length <= MAX_COMMON_NAME_LENGTH) return [];
  return [{
    property: 'DomainName',
    message: `the first name of a certificate has at most ${MAX_COMMON_NAME_LENGTH} characters, but "${first}" has ${first.length}`,
    fix: 'put a shorter name first, and the long one into subjectAlternativeNames',
    templateFix: 'give it a shorter DomainName, and put the long one into SubjectAlternativeNames',
  }];
}

function tooMany(certificate: Resource): ResourceProblem[] {
  const count = distinctNames(certificate).length;
  if (count <= MAX_NAMES) return [];
  return [{
    property: 'SubjectAlternativeNames',
    message: `a certificate has at most ${MAX_NAMES} names, but ${certificate.path} has ${count}`,
    fix: 'split it into several certificates, or use a wildcard',
  }];
}

function badNames(certificate: Resource): ResourceProblem[] {
  return requestedNames(certificate).flatMap(({ property, name }) => {
    const problem = name === undefined ? undefined : domainNameProblem(name) ?? dotProblem(name);
    return problem === undefined ? [] : [{ property, message: `the name "${name}" ${problem}`, fix: FIX }];
  });
}

/** Names that a resource of the app has from Amazon: they are known at deployment only, but not whose they are. */
function namesOfAmazon(certificate: Resource): ResourceProblem[] {
  return ['DomainName', 'SubjectAlternativeNames[]'].flatMap((path) => valuesAt(certificate, path).flatMap(({ value, stack, positions }) =>
    follow(value, stack).flatMap((endpoint): ResourceProblem[] => {
      if (endpoint === 'unknown') return [];
      const property = placed(path, positions);
      if ('text' in endpoint) return inDomainOfOthers(endpoint.text, property);
      const { resource, attribute } = endpoint;
      if (!Object.hasOwn(AMAZON_OWNED_ATTRIBUTES, resource.type) || !AMAZON_OWNED_ATTRIBUTES[resource.type].includes(attribute)) return [];
      return [{
        property,
        message: `ACM issues no certificate for the ${attribute} of ${resource.path}, which belongs to Amazon`,
        fix: 'use a name in a domain of your own, and point it there with an alias record',
      }];
    })));
}

/** A name with a part that only the deployment knows, in a domain that is known. */
function inDomainOfOthers(text: string, property: string): ResourceProblem[] {
  const problem = text.includes(HOLE) ? ownerProblem(text.replaceAll(HOLE, 'x')) : undefined;
  return problem === undefined ? [] : [{ property, message: `the name "${text.replaceAll(HOLE, '…')}" ${problem}`, fix: FIX }];
}

/** DNS knows such names; the pattern of ACM does not: https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html */
function dotProblem(name: string): string | undefined {
  return name.endsWith('.') ? 'ends in a dot, which ACM refuses' : undefined;
}
