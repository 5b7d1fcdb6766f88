/**
 * Partitions, and where each keeps the certificates that CloudFront serves.
 * Pure text: callers keep unresolved tokens away.
 */

/** Region names that begin so are outside the standard partition. The first match counts. */
const PARTITION_BY_PREFIX: readonly (readonly [prefix: string, partition: string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
  ['us-iso-', 'aws-iso'],
  ['us-isob-', 'aws-iso-b'],
  ['eu-isoe-', 'aws-iso-e'],
  ['us-isof-', 'aws-iso-f'],
];

/** Where CloudFront of a partition reads its certificates. If neither member is set, AWS does not document it. */
export interface CloudFrontCertificateHome {
  /** The only region from which CloudFront accepts ACM certificates. */
  readonly region?: string;
  /** Why CloudFront accepts no ACM certificate in this partition. */
  readonly refusal?: string;
  /** What to do instead, if there is a refusal. */
  readonly instead?: string;
}

const CLOUDFRONT_CERTIFICATE_HOMES: Readonly<Record<string, CloudFrontCertificateHome>> = {
  // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
  'aws': { region: 'us-east-1' },
  // https://docs.amazonaws.cn/en_us/aws/latest/userguide/cloudfront.html
  'aws-cn': {
    refusal: 'CloudFront in the China regions does not take ACM certificates',
    instead: 'upload the certificate to IAM and give the distribution its IamCertificateId',
  },
  // https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/setting-up-cloudfront.html
  'aws-us-gov': {
    refusal: 'there is no CloudFront in the GovCloud partition',
    instead: 'create the distribution and its certificate (in us-east-1) in an account of the standard partition',
  },
};

/** The partition a region belongs to; a region this library has never heard of is taken for one of the standard partition. */
export function partitionOf(region: string): string {
  const special = PARTITION_BY_PREFIX.find(([prefix]) => region.startsWith(prefix));
  return special ? special[1] : 'aws';
}

/** Where CloudFront of this partition reads its certificates. */
export function cloudFrontCertificateHome(partition: string): CloudFrontCertificateHome {
  return CLOUDFRONT_CERTIFICATE_HOMES[partition] ?? {};
}
