import { Stack } from 'aws-cdk-lib';
import { cloudFrontCertificateHome, partitionOf } from '../../catalog/partitions';
import { isKnown } from '../../lookups';

/**
 * The region in which CloudFront of the stack's partition reads certificates; undefined where AWS does not document it. A stack whose region
 * is not known counts as one of the standard partition. Throws where CloudFront takes no certificate of ACM.
 */
export function cloudFrontRegion(home: Stack): string | undefined {
  const { region, refusal, instead } = cloudFrontCertificateHome(knownPartition(home));
  if (refusal) throw new Error(`stack "${home.node.path}" in ${home.region} cannot have a certificate for CloudFront: ${refusal}: ${instead}`);
  return region;
}

/** The error for a partition for which AWS does not document the region. */
export function undocumentedRegion(home: Stack, instead: string): Error {
  return new Error(`AWS does not document in which region CloudFront of the partition "${knownPartition(home)}" reads certificates: `
    + `if you know it, ${instead}`);
}

function knownPartition(home: Stack): string {
  const written = partitionOf(home.region);
  return written === 'aws' || isKnown(home.region, home) ? written : 'aws';
}
