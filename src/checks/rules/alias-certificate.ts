import { cloudFrontCertificateHome, partitionOf } from '../../catalog/partitions';
import type { Resource } from '../../deployment/deployment';
import { isPresent, textsAt } from '../../deployment/property';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

const DISTRIBUTION = 'AWS::CloudFront::Distribution';

/** The properties of a distribution that take a certificate for its aliases. */
const VIEWER_CERTIFICATES = ['AcmCertificateArn', 'IamCertificateId'].map((name) => `DistributionConfig.ViewerCertificate.${name}`);

/**
 * CloudFront refuses an alias without a certificate.
 */
export const aliasCertificate: Rule = {
  id: 'alias-certificate',
  holds: 'a distribution with aliases has a certificate',
  severity: Severity.ERROR,
  why: 'CloudFront accepts an alias (alternate domain name) only with a certificate that covers it. The default certificate of a distribution covers ' +
    '*.cloudfront.net alone.',
  leaves: 'Distributions in China, where AWS does not document that they are refused.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
  ],
  judgeResource: { types: [DISTRIBUTION], judge: withoutCertificate },
};

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
