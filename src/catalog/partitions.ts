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

/** Where the services of a partition answer. */
export interface PartitionEndpoints {
  /** What the host names of its services end with. */
  readonly suffix: string;

  /** The region of the services that a partition has once, such as Route 53: their requests are signed for it. */
  readonly home: string;

  /** The host name of Route 53 without the suffix, if it is another one than in most partitions. */
  readonly route53?: string;
}

/**
 * @see https://docs.aws.amazon.com/general/latest/gr/rande.html
 * @see https://docs.aws.amazon.com/general/latest/gr/r53.html
 * @see https://docs.aws.amazon.com/govcloud-us/latest/UserGuide/govcloud-r53.html
 * @see https://docs.amazonaws.cn/en_us/aws/latest/userguide/endpoints-Beijing.html
 */
const PARTITION_ENDPOINTS: Readonly<Record<string, PartitionEndpoints>> = {
  'aws': { suffix: 'amazonaws.com', home: 'us-east-1' },
  'aws-cn': { suffix: 'amazonaws.com.cn', home: 'cn-northwest-1' },
  'aws-us-gov': { suffix: 'amazonaws.com', home: 'us-gov-west-1', route53: 'route53.us-gov' },
  'aws-eusc': { suffix: 'amazonaws.eu', home: 'eusc-de-east-1' },
  'aws-iso': { suffix: 'c2s.ic.gov', home: 'us-iso-east-1' },
  'aws-iso-b': { suffix: 'sc2s.sgov.gov', home: 'us-isob-east-1' },
  'aws-iso-e': { suffix: 'cloud.adc-e.uk', home: 'eu-isoe-west-1' },
  'aws-iso-f': { suffix: 'csp.hci.ic.gov', home: 'us-isof-south-1' },
};

/** Where the services of a partition answer; undefined for a partition that this library does not know. */
export function partitionEndpoints(partition: string): PartitionEndpoints | undefined {
  return Object.hasOwn(PARTITION_ENDPOINTS, partition) ? PARTITION_ENDPOINTS[partition] : undefined;
}

/** The partition a region belongs to; a region this library has never heard of is taken for one of the standard partition. */
export function partitionOf(region: string): string {
  const special = PARTITION_BY_PREFIX.find(([prefix]) => region.startsWith(prefix));
  return special ? special[1] : 'aws';
}

/** Where CloudFront of this partition reads its certificates. */
export function cloudFrontCertificateHome(partition: string): CloudFrontCertificateHome {
  return CLOUDFRONT_CERTIFICATE_HOMES[partition] ?? {};
}
