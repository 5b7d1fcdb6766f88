import type { Resource } from '../../deployment/deployment';
import { readText } from '../../deployment/follow';
import { isPresent, placed, textAt, valuesAt } from '../../deployment/property';
import {
  ABOVE_NAMES_QUOTA, DEFAULT_NAMES_QUOTA, domainNameProblem, isWithinZone, MAX_COMMON_NAME_LENGTH, MAX_NAMES, normalizeDomainName, withoutWildcard,
} from '../../names/domain-name';
import { CERTIFICATE, issuerOf, requestedNames } from '../requested-certificate';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';
import { validationZonesOf } from '../validation-zones';

/**
 * What ACM refuses to issue, or waits for in vain.
 */
export const validation: Rule = {
  id: 'validation',
  holds: 'ACM takes the names, and DNS validates each of them in a public hosted zone that it belongs to',
  severity: Severity.ERROR,
  why: 'ACM refuses names that are too long, too many or no domain names, or that end in a dot. Others it takes, and then waits until ' +
    'somebody proves that the domain is theirs: up to 72 hours, and the stack with it. CloudFormation writes the DNS record by itself ' +
    'only into a public hosted zone that the name belongs to. By email, the default of CloudFormation and of CDK, a person has to ' +
    'follow a link, and again at each renewal: that is a warning, as are more than the 10 names of a new account. Of these the constructs of ' +
    'this library warn by themselves, in the name of this rule.',
  leaves: 'Hosted zones that are given by their id, delegation from the parent domain, and private certificates, which need no ' +
    'validation.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-limits.html',
  ],
  judgeResource: {
    types: [CERTIFICATE],
    judge: (certificate) => [
      ...tooLongOrMany(certificate),
      ...(issuerOf({ resource: certificate }) === 'public' ? notValidated(certificate) : []),
    ],
  },
};

/** What holds for private certificates too. */
function tooLongOrMany(certificate: Resource): ResourceProblem[] {
  const names = requestedNames(certificate);
  const first = names.find(({ property }) => property === 'DomainName')?.name;
  const problems: ResourceProblem[] = [];
  if (first !== undefined && first.length > MAX_COMMON_NAME_LENGTH) {
    problems.push({
      property: 'DomainName',
      message: `the first name of a certificate has at most ${MAX_COMMON_NAME_LENGTH} characters, but "${first}" has ${first.length}`,
      fix: 'put a shorter name first, and the long one into subjectAlternativeNames',
    });
  }
  const count = new Set(names.flatMap(({ name }) => name === undefined ? [] : [normalizeDomainName(name)])).size;
  if (count > DEFAULT_NAMES_QUOTA) {
    problems.push({
      property: 'SubjectAlternativeNames',
      ...count > MAX_NAMES
        ? { message: `a certificate has at most ${MAX_NAMES} names, but ${certificate.path} has ${count}`, fix: 'split it into several certificates, or use a wildcard' }
        : { message: ABOVE_NAMES_QUOTA, fix: `split its ${count} names over several certificates, use a wildcard, or ask for a higher quota first`, severity: Severity.WARNING },
    });
  }
  return problems;
}

function notValidated(certificate: Resource): ResourceProblem[] {
  return [...badNames(certificate), ...byEmail(certificate), ...inWrongZones(certificate), ...forNobody(certificate)];
}

function badNames(certificate: Resource): ResourceProblem[] {
  return requestedNames(certificate).flatMap(({ property, name }) => {
    const problem = name === undefined ? undefined : domainNameProblem(name) ?? dotProblem(name);
    return problem === undefined ? [] : [{ property, message: `the name "${name}" ${problem}`, fix: 'write a name that ACM takes, such as "www.example.com" or "*.example.com"' }];
  });
}

/** DNS knows such names; the pattern of ACM does not: https://docs.aws.amazon.com/acm/latest/APIReference/API_RequestCertificate.html */
function dotProblem(name: string): string | undefined {
  return name.endsWith('.') ? 'ends in a dot, which ACM refuses' : undefined;
}

/** @see https://docs.aws.amazon.com/acm/latest/userguide/email-validation.html */
function byEmail(certificate: Resource): ResourceProblem[] {
  if (textAt(certificate, 'ValidationMethod', 'EMAIL') !== 'EMAIL') return [];
  return [{
    property: 'ValidationMethod',
    message: `${certificate.path} is validated by email: it waits until somebody follows a link, when it is created and at each renewal`,
    fix: 'validate by DNS: RegionalCertificate with hostedZone, or CertificateValidation.fromDns(hostedZone)',
    severity: Severity.WARNING,
  }];
}

function inWrongZones(certificate: Resource): ResourceProblem[] {
  return validationZonesOf(certificate).flatMap(({ zone, name, positions }): ResourceProblem[] => {
    const property = placed('DomainValidationOptions[].HostedZoneId', positions);
    const zoneName = textAt(zone, 'Name', '');
    if (isPresent(zone, 'VPCs[]')) {
      return [{
        property,
        message: `ACM looks up validation records in public DNS, but ${zone.path} is a private hosted zone`,
        fix: 'give it the public hosted zone of the name, or request a private certificate (acm.PrivateCertificate)',
      }];
    }
    if (name === undefined || !zoneName || isWithinZone(name, zoneName)) return [];
    return [{
      property,
      message: `"${name}" is not inside the hosted zone "${zoneName}" (${zone.path}) that is to validate it`,
      fix: `give it the hosted zone of "${withoutWildcard(name)}" or of a domain above it`,
    }];
  });
}

/** An option for a name that is not requested leaves the name that was meant without its record. */
function forNobody(certificate: Resource): ResourceProblem[] {
  const names = requestedNames(certificate).map(({ name }) => name && normalizeDomainName(withoutWildcard(name)));
  if (names.includes(undefined)) return [];
  return valuesAt(certificate, 'DomainValidationOptions[].DomainName').flatMap(({ value, stack, positions }) => {
    const name = readText(value, stack);
    if (name === undefined || names.includes(normalizeDomainName(withoutWildcard(name)))) return [];
    return [{
      property: placed('DomainValidationOptions[].DomainName', positions),
      message: `${certificate.path} is not for "${name}", so this option validates nothing`,
      fix: 'give the option one of the names of the certificate',
      severity: Severity.WARNING,
    }];
  });
}
