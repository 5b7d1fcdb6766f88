import { Arn, ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { nameOf } from './listener-ports';
import { creatorOf } from '../../certificate/created-certificate';
import { CertificateOfRegion } from '../../certificate/public/certificate-of-region';
import { dummyValuesAround } from '../../lookups';

/**
 * Refuses a certificate that is known to be in another region than the listener of a load balancer. What cannot be known passes.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/acm-regions.html
 */
export function assertSameRegion(certificate: ICertificate, loadBalancer: IConstruct, listener: IConstruct): void {
  const wanted = Stack.of(listener).region;
  const actual = knownRegionOf(certificate);
  if (actual === undefined || Token.isUnresolved(wanted) || actual === wanted || dependsOnLookup(actual, wanted, certificate)) return;
  throw new Error(`the certificate "${certificate.node.path}" is in ${actual}, but the load balancer ${nameOf(loadBalancer)} is in ${wanted}: `
    + `a load balancer takes certificates of its own region only, ${insteadOf(certificate, wanted)}`);
}

function insteadOf(certificate: ICertificate, region: string): string {
  return certificate instanceof CertificateOfRegion
    ? `write forRegionOf(this) of the MultiRegionCertificate "${certificate.node.scope?.node.path}", or forRegion('${region}')`
    : `create one in ${region} (RegionalCertificate in the load balancer's stack)`;
}

/** Whether the CDK CLI has yet to look up one of the regions, or the part of the certificate's ARN that says its region. */
function dependsOnLookup(actual: string, wanted: string, certificate: ICertificate): boolean {
  const dummies = dummyValuesAround(certificate);
  const known = dummies.withHoles(certificate.certificateArn);
  return dummies.isIn(actual) || dummies.isIn(wanted) || writtenRegionOf(known) !== writtenRegionOf(certificate.certificateArn);
}

function knownRegionOf(certificate: ICertificate): string | undefined {
  const { certificateArn } = certificate;
  const region = Token.isUnresolved(certificateArn)
    ? writtenRegionOf(certificateArn) ?? ownRegionOf(certificate) ?? creatorOf(certificate)?.stack.region
    : regionOfArn(certificateArn, certificate);
  return region === '' || Token.isUnresolved(region) ? undefined : region;
}

function regionOfArn(arn: string, scope: IConstruct): string | undefined {
  if (writtenRegionOf(arn) === undefined && dummyValuesAround(scope).isIn(arn)) return undefined;
  return Arn.split(arn, ArnFormat.SLASH_RESOURCE_NAME).region;
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
