import { Arn, ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { creatorOf } from '../../certificate/created-certificate';

/**
 * Refuses a certificate that is known to be in another region than its load balancer. What cannot be known passes.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html
 */
export function assertSameRegion(certificate: ICertificate, loadBalancer: IConstruct): void {
  const wanted = Stack.of(loadBalancer).region;
  const actual = knownRegionOf(certificate);
  if (actual !== undefined && !Token.isUnresolved(wanted) && actual !== wanted) {
    throw new Error(`the certificate "${certificate.node.path}" is in ${actual}, but the load balancer "${loadBalancer.node.path}" is in ${wanted}: `
      + `a load balancer takes certificates of its own region only, create one in ${wanted} (RegionalCertificate in the load balancer's stack)`);
  }
}

function knownRegionOf(certificate: ICertificate): string | undefined {
  const region = Token.isUnresolved(certificate.certificateArn)
    ? writtenRegionOf(certificate.certificateArn) ?? ownRegionOf(certificate) ?? creatorOf(certificate)?.stack.region
    : Arn.split(certificate.certificateArn, ArnFormat.SLASH_RESOURCE_NAME).region;
  return region === '' || Token.isUnresolved(region) ? undefined : region;
}

/** The region of an ARN that has tokens in it, such as `Aws.PARTITION` and `Aws.ACCOUNT_ID`, and is not one as a whole. */
function writtenRegionOf(arn: string): string | undefined {
  const [scheme, , , region] = arn.split(':');
  return scheme === 'arn' ? region : undefined;
}

/** A certificate that calls another region than its stack's its own knows why; one that is imported calls its importer's its own. */
function ownRegionOf(certificate: ICertificate): string | undefined {
  return certificate.env.region !== Stack.of(certificate).region ? certificate.env.region : undefined;
}
