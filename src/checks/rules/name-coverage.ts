import { cloudFrontCertificateHome, partitionOf } from '../../catalog/partitions';
import type { Resource } from '../../deployment/deployment';
import { readText } from '../../deployment/follow';
import { isPresent, valuesAt } from '../../deployment/property';
import { covers } from '../../names/domain-name';
import type { Binding } from '../binding';
import { requestedNames } from '../requested-certificate';
import type { Problem, ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const DISTRIBUTION = 'AWS::CloudFront::Distribution';

/** The properties of a distribution that take a certificate for its aliases. */
const VIEWER_CERTIFICATES = ['AcmCertificateArn', 'IamCertificateId'].map((name) => `DistributionConfig.ViewerCertificate.${name}`);

/**
 * A client refuses a certificate that is not for the name that it called; CloudFront and others refuse it before.
 */
export const nameCoverage: Rule = {
  id: 'name-coverage',
  holds: 'the certificate is for each name by which clients call its consumer',
  severity: Severity.ERROR,
  why: 'A browser refuses a certificate that is not for the name in its address bar, and CloudFront refuses an alias that its ' +
    'certificate is not for, or that stands without one. A wildcard stands for exactly one label: *.example.com is neither for ' +
    'example.com nor for a.b.example.com.',
  leaves: 'Imported certificates, whose names nobody knows, load balancers, whose names stand in DNS, and distributions without a ' +
    'certificate in China, of which AWS does not say that they are refused.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-certificate-characteristics.html',
  ],
  judgeBinding: notCovered,
  judgeResource: { types: [DISTRIBUTION], judge: withoutCertificate },
};

function notCovered({ certificate, resource, slot }: Binding): Problem | undefined {
  if (!slot.names || !certificate.resource) return undefined;
  const has = requestedNames(certificate.resource).map(({ name }) => name);
  const missing = textsAt(resource, slot.names.property).filter((name) => !has.some((each) => each === undefined || covers(each, name)));
  if (missing.length === 0 || has.length === 0) return undefined;
  return {
    message: `${slot.service} is called by ${missing.join(', ')} here, but ${certificate.name} is for ${has.join(', ')}`,
    fix: `add ${missing.join(', ')} to its subjectAlternativeNames; a wildcard stands for one level, and not for the name above it`,
    severity: slot.names.certainty === 'inferred' ? Severity.WARNING : undefined,
  };
}

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html#alternate-domain-names-requirements */
function withoutCertificate(distribution: Resource): ResourceProblem[] {
  const aliases = textsAt(distribution, 'DistributionConfig.Aliases[]').join(', ');
  const { region } = distribution.stack;
  if (aliases === '' || VIEWER_CERTIFICATES.some((property) => isPresent(distribution, property) !== false)) return [];
  if (region !== undefined && cloudFrontCertificateHome(partitionOf(region)).refusal !== undefined) return [];
  return [{
    property: VIEWER_CERTIFICATES[0],
    message: `CloudFront is called by ${aliases} here, but has no certificate for that: its own is for *.cloudfront.net`,
    fix: `give it a certificate for ${aliases} (CloudFrontCertificate), or leave out its Aliases`,
    severity: region === undefined ? Severity.WARNING : undefined,
  }];
}

/** The texts at a path that are known. */
function textsAt(resource: Resource, path: string): string[] {
  return valuesAt(resource, path).flatMap(({ value, stack }) => readText(value, stack) ?? []);
}
