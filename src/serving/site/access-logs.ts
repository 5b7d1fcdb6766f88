import { ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { cloudFrontRegion, undocumentedRegion } from '../../certificate/public/cloudfront-region';
import { deployedStack } from '../../cross-region/deployment-order';
import { outputFor, readOutput, standInFor } from '../../cross-region/stack-output';
import { supportStackFor } from '../../cross-region/support-stack';
import { isLookedUpLater } from '../../lookups';
import { globalName } from '../global-name';
import { letDeliver } from '../log-delivery';

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutDeliverySource.html */
const LONGEST_DELIVERY_NAME = 60;

const LATER = 'let that stack need nothing of the stack of the site, or set accessLogs to false';

/**
 * Has CloudFront write its access logs (standard logging v2) into a bucket.
 *
 * The delivery has to be in us-east-1, where CloudWatch Logs knows distributions, and needs the distribution. So for a stack in another region it is in
 * a support stack that is deployed after that stack.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html
 */
export function writeAccessLogs(distribution: Distribution, bucket: IBucket, site: Construct): void {
  const home = Stack.of(site);
  const region = cloudFrontRegion(home);
  if (!region) throw undocumentedRegion(home, 'set accessLogs to false, and create the delivery of the logs there');
  letDeliver(bucket, { region, keys: 'CloudFront/*', source: 'delivery-source:*' }, site);
  if (home.region === region) {
    const delivery = deliver(site, site, distribution.distributionId, bucket.bucketArn);
    // CloudWatch Logs writes a policy of its own for a bucket that has none yet, and S3 has one policy for a bucket
    if (bucket.policy) delivery.node.addDependency(bucket.policy);
    return;
  }
  assertRegionKnown(home);
  const reason = `CloudWatch Logs delivers access logs of CloudFront from ${region}`;
  const stack = supportStackFor(site, { region, reason, purpose: 'Logs' });
  const read = (of: Construct, id: string, value: string) =>
    readOutput(stack, outputFor(of, id, value, home), { region: deployedStack(home).region, instead: LATER });
  deliver(standInFor(site, stack), site, read(site, 'DistributionId', distribution.distributionId), read(site, 'LogBucketArn', bucket.bucketArn));
}

function deliver(scope: Construct, site: Construct, distributionId: string, bucketArn: string): CfnDelivery {
  const name = globalName(site, LONGEST_DELIVERY_NAME);
  const source = new CfnDeliverySource(scope, 'LogSource', {
    name,
    logType: 'ACCESS_LOGS',
    resourceArn: Stack.of(site).formatArn({
      service: 'cloudfront', region: '', resource: 'distribution', resourceName: distributionId, arnFormat: ArnFormat.SLASH_RESOURCE_NAME,
    }),
  });
  const destination = new CfnDeliveryDestination(scope, 'LogDestination', { name, destinationResourceArn: bucketArn, outputFormat: 'w3c' });
  return new CfnDelivery(scope, 'LogDelivery', { deliverySourceName: source.ref, deliveryDestinationArn: destination.attrArn });
}

/** The support stack reads the distribution in that region. */
function assertRegionKnown(home: Stack): void {
  const { region } = home;
  if (!Token.isUnresolved(region) || isLookedUpLater(region, home)) return;
  throw new Error(`accessLogs need to know the region of stack "${home.node.path}", from which the stack with their delivery reads the distribution: `
    + 'give that stack an env with a region, or set accessLogs to false');
}
