import { Arn, ArnFormat, Stack, Token } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { creatorOf } from '../certificate/created-certificate';
import { dummyValuesAround } from '../lookups';

/** The region of a certificate, if it is known and not the one that is wanted. */
export function otherRegionOf(certificate: ICertificate, wanted: string): string | undefined {
  const actual = knownRegionOf(certificate);
  if (actual === undefined || Token.isUnresolved(wanted) || actual === wanted || dependsOnLookup(actual, wanted, certificate)) return undefined;
  return actual;
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
