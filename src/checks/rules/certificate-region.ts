import { cloudFrontCertificateHome, partitionOf } from '../../region/partition';
import type { Binding } from '../binding';
import type { Rule } from '../rule';
import { Severity } from '../severity';

/**
 * ACM certificates never leave their region.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html
 */
export const certificateRegion: Rule = {
  id: 'certificate-region',
  holds: 'the certificate is in the region where its consumer looks for it',
  severity: Severity.ERROR,
  judgeBinding(binding) {
    const { certificate, slot } = binding;
    const required = requiredRegion(binding);
    if (certificate.holder !== 'acm' || certificate.region === undefined || required === undefined) return undefined;
    if (certificate.region === required) return undefined;
    return {
      message: `${slot.service} reads this certificate from ${required}, but ${certificate.name} is in ${certificate.region}`,
      fix: binding.requires === 'cloudfront'
        ? `create it with CloudFrontCertificate, which stands in ${required} wherever its consumer is, or import one from ${required}`
        : `create one in ${required} with RegionalCertificate in a stack of that region, or import one from ${required}`,
    };
  },
};

function requiredRegion({ requires, resource, certificate }: Binding): string | undefined {
  if (requires !== 'cloudfront') return requires && resource.stack.region;
  // A certificate never leaves its partition either, so its own tells the consumer's.
  const region = resource.stack.region ?? certificate.region;
  return region && cloudFrontCertificateHome(partitionOf(region)).region;
}
