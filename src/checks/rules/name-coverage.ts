import { IMPORTED_CERTIFICATE } from '../../catalog/imported-certificate';
import { textsAt } from '../../deployment/property';
import { covers } from '../../names/domain-name';
import type { Binding } from '../binding';
import { mayHaveOtherNames, requestedNames } from '../requested-certificate';
import type { Problem, Rule } from '../rule';
import { Severity } from '../severity';
import { sharedNames } from '../tenant-names';

const TENANT = 'AWS::CloudFront::DistributionTenant';

/**
 * A client refuses a certificate that is not for the name that it called; CloudFront and others refuse it before.
 */
export const nameCoverage: Rule = {
  id: 'name-coverage',
  holds: 'the certificate covers each name by which clients call its consumer',
  severity: Severity.ERROR,
  why: 'A browser refuses a certificate that does not cover the name in its address bar, and CloudFront refuses an alias that its ' +
    'certificate does not cover. A wildcard covers exactly one label: *.example.com covers neither example.com nor a.b.example.com.',
  leaves: 'Certificates that are given by their ARN or imported without domainNames, whose names the template does not show unless ACM is asked. Load balancers, whose names ' +
    'are in DNS. Distribution tenants whose distribution or certificate is not in the app.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  ],
  judgeBinding: notCovered,
};

function notCovered({ certificate, resource, slot }: Binding): Problem | undefined {
  const { resource: creator, described } = certificate;
  if (!slot.names || !(creator || described)) return undefined;
  const has = creator ? requestedNames(creator).map(({ name }) => name) : described?.names ?? [];
  const shared = slot.type === TENANT ? sharedNames(resource) : [];
  if (!shared) return undefined;
  const missing = slot.names.properties.flatMap((property) => textsAt(resource, property))
    .filter((name) => ![...has, ...shared].some((each) => each === undefined || covers(each, name)));
  if (missing.length === 0 || has.length === 0) return undefined;
  const [notCoveredNames, coveredNames] = [missing, has].map((names) => [...new Set(names)].join(', '));
  const [prop, property] = creator?.type === IMPORTED_CERTIFICATE
    ? ['domainNames', 'DomainNames']
    : ['subjectAlternativeNames', 'SubjectAlternativeNames'];
  const wildcards = 'a wildcard covers one level, and not the name above it';
  const about = [missing, has.flatMap((name) => name ?? [])];
  if (creator && mayHaveOtherNames(creator)) {
    const verified = `so that the deployment verifies that it covers them; ${wildcards}`;
    return {
      message: `this ${wordsOf(resource.type)} serves ${notCoveredNames}, and the app does not say that ${certificate.name} covers more than ${coveredNames}`,
      fix: `add ${notCoveredNames} to its ${prop}, ${verified}`,
      templateFix: `add ${notCoveredNames} to its ${property}, ${verified}`,
      about,
      severity: Severity.WARNING,
    };
  }
  return {
    message: `this ${wordsOf(resource.type)} serves ${notCoveredNames}, but ${certificate.name} covers only ${coveredNames}`,
    ...creator
      ? { fix: `add ${notCoveredNames} to its ${prop}; ${wildcards}`, templateFix: `add ${notCoveredNames} to its ${property}; ${wildcards}` }
      : { fix: `use a certificate that covers ${notCoveredNames}; ${wildcards}` },
    about,
    severity: slot.names.certainty === 'inferred' ? Severity.WARNING : undefined,
  };
}

/** `user pool domain` for `AWS::Cognito::UserPoolDomain`. */
function wordsOf(type: string): string {
  return type.slice(type.lastIndexOf(':') + 1).replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
