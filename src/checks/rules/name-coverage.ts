import { covers } from '../../certificate/domain-name';
import { readText } from '../../deployment/follow';
import { valuesAt } from '../../deployment/property';
import type { Binding } from '../binding';
import { requestedNames } from '../requested-certificate';
import type { Problem, Rule } from '../rule';
import { Severity } from '../severity';

/**
 * A client refuses a certificate that is not for the name that it called; CloudFront and others refuse it before.
 */
export const nameCoverage: Rule = {
  id: 'name-coverage',
  holds: 'the certificate is for each name by which clients call its consumer',
  severity: Severity.ERROR,
  why: 'A browser refuses a certificate that is not for the name in its address bar, and CloudFront refuses an alias that its ' +
    'certificate is not for. A wildcard stands for exactly one label: *.example.com is neither for example.com nor for ' +
    'a.b.example.com.',
  leaves: 'Imported certificates, whose names nobody knows, and load balancers, whose names stand in DNS.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  ],
  judgeBinding: notCovered,
};

function notCovered({ certificate, resource, slot }: Binding): Problem | undefined {
  if (!slot.names || !certificate.resource) return undefined;
  const has = requestedNames(certificate.resource).map(({ name }) => name);
  const missing = valuesAt(resource, slot.names.property)
    .flatMap(({ value, stack }) => readText(value, stack) ?? [])
    .filter((name) => !has.some((each) => each === undefined || covers(each, name)));
  if (missing.length === 0 || has.length === 0) return undefined;
  return {
    message: `${slot.service} is called by ${missing.join(', ')} here, but ${certificate.name} is for ${has.join(', ')}`,
    fix: `add ${missing.join(', ')} to its subjectAlternativeNames; a wildcard stands for one level, and not for the name above it`,
    severity: slot.names.certainty === 'inferred' ? Severity.WARNING : undefined,
  };
}
