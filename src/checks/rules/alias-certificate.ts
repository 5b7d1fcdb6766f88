import { ALIAS_PROPERTIES } from '../../catalog/aliases';
import { cloudFrontCertificateHome, partitionOf } from '../../catalog/partitions';
import type { Resource } from '../../deployment/deployment';
import { follow, HOLE } from '../../deployment/follow';
import { intrinsicOf, UNKNOWN } from '../../deployment/intrinsics';
import { valuesAt } from '../../deployment/property';
import { DISTRIBUTION, VIEWER_CERTIFICATE } from '../distribution';
import { isGiven } from '../known-value';
import type { ResourceProblem, Rule } from '../rule';
import { Severity } from '../severity';

/** The properties of a distribution that take a certificate for its aliases. */
const VIEWER_CERTIFICATES = ['AcmCertificateArn', 'IamCertificateId'].map((name) => `${VIEWER_CERTIFICATE}.${name}`);

/**
 * CloudFront refuses an alias without a certificate.
 */
export const aliasCertificate: Rule = {
  id: 'alias-certificate',
  holds: 'a distribution with aliases has a certificate',
  severity: Severity.ERROR,
  why: 'CloudFront accepts an alias (alternate domain name) only with a certificate that covers it. The default certificate of a distribution covers ' +
    'only *.cloudfront.net.',
  leaves: 'Lists of aliases that are known only at deployment, and distributions in China, where AWS does not document that they are refused.',
  sources: [
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
  ],
  judgeResource: { types: [DISTRIBUTION], judge: withoutCertificate },
};

/** @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html#alternate-domain-names-requirements */
function withoutCertificate(distribution: Resource): ResourceProblem[] {
  const names = aliasesOf(distribution);
  const aliases = names.join(', ');
  const { region } = distribution.stack;
  if (aliases === '' || VIEWER_CERTIFICATES.some((property) => isGiven(distribution, property) !== false)) return [];
  if (region !== undefined && cloudFrontCertificateHome(partitionOf(region)).refusal !== undefined) return [];
  return [{
    property: VIEWER_CERTIFICATES[0],
    message: `this distribution serves ${aliases}, but has no certificate for that: the default certificate of CloudFront covers only *.cloudfront.net`,
    fix: `give it a certificate for ${aliases} (CloudFrontCertificate), or leave out its Aliases`,
    templateFix: `set ViewerCertificate to a certificate for ${aliases}, or leave out Aliases`,
    about: [names],
    severity: region === undefined ? Severity.WARNING : undefined,
  }];
}

/** How to call each alias, also one whose text only the deployment knows. A list that only the deployment knows may be empty. */
function aliasesOf(distribution: Resource): string[] {
  const names = ALIAS_PROPERTIES.flatMap((path) => valuesAt(distribution, path))
    .filter(({ value }) => value !== UNKNOWN && intrinsicOf(value)?.fn !== 'Fn::Transform')
    .map(({ value, stack }) => {
      const [endpoint] = follow(value, stack);
      const text = endpoint !== undefined && endpoint !== 'unknown' && 'text' in endpoint ? endpoint.text : HOLE;
      return text === HOLE ? 'an alias that is known at deployment only' : text.replaceAll(HOLE, '…');
    });
  return [...new Set(names)].filter((name) => name !== '');
}
