import { IMPORTED_CERTIFICATE } from '../../catalog/imported-certificate';
import { cloudFrontCertificateHome, partitionOf } from '../../catalog/partitions';
import type { Binding } from '../binding';
import { kindOf } from '../requested-certificate';
import type { Rule } from '../rule';
import { Severity } from '../severity';

/**
 * ACM certificates never leave their region.
 */
export const certificateRegion: Rule = {
  id: 'certificate-region',
  holds: 'the certificate is in the region where its consumer looks for it',
  severity: Severity.ERROR,
  why: 'An ACM certificate can be used in its own region only. CloudFront, and services that use it (edge-optimized API Gateway, ' +
    'AppSync, Cognito, Amplify), read certificates from us-east-1, whatever the region of the stack. All other services read ' +
    'them from their own region. A wrong region fails minutes into the deployment, with an error such as "The specified SSL ' +
    'certificate doesn\'t exist, isn\'t in us-east-1 region, isn\'t valid, or doesn\'t include a valid certificate chain".',
  leaves: 'Stacks without a region, and CloudFront in partitions for which AWS does not document the region.',
  sources: [
    'https://docs.aws.amazon.com/acm/latest/userguide/acm-overview.html',
    'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html',
  ],
  judgeBinding(binding) {
    const { certificate, slot } = binding;
    const required = requiredRegion(binding);
    if (certificate.store !== 'acm' || certificate.region === undefined || required === undefined) return undefined;
    if (certificate.region === required) return undefined;
    return {
      message: `${slot.service} reads this certificate from ${required}, but ${certificate.name} is in ${certificate.region}`,
      fix: fixFor(binding, required),
      templateFix: `create one in a stack in ${required}, or import one there, and pass its ARN to this stack as a parameter`,
    };
  },
};

function fixFor({ certificate, kinds, requires }: Binding, required: string): string {
  const { name, resource } = certificate;
  if (resource?.type === IMPORTED_CERTIFICATE) return `set region of ${name} to ${required}`;
  if (resource?.isOfSeveralRegions) {
    return requires === 'cloudfront'
      ? `write forCloudFront() of ${name}, which gives its certificate in ${required}`
      : `write forRegion('${required}') of ${name}, or forRegionOf() with the construct that uses the certificate`;
  }
  if (kindOf(certificate) === 'private' && (kinds?.only.includes('private') ?? true)) {
    return `create it with PrivateCertificate in a stack in ${required}, from a CA of that region, or import one from ${required}`;
  }
  return requires === 'cloudfront'
    ? `create it with CloudFrontCertificate (in ${required} for a stack in any region), or import one from ${required}`
    : `create one in ${required} with RegionalCertificate in a stack of that region, or import one from ${required}`;
}

function requiredRegion({ requires, resource, certificate }: Binding): string | undefined {
  if (requires !== 'cloudfront') return requires && resource.stack.region;
  // A certificate never leaves its partition either, so its own tells the consumer's.
  const region = resource.stack.region ?? certificate.region;
  return region && cloudFrontCertificateHome(partitionOf(region)).region;
}
