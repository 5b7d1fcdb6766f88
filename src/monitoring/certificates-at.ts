import { CfnResource, Stack } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { certificateArnsIn, logicalIdIn, unknownCertificatesIn } from './arns-in';
import {
  certificateByArn, certificateCreatedBy, certificateOf, createsCertificate, FoundCertificate, isWatchable, UnwatchableCertificate,
} from './watched-certificate';
import { CertificateBase } from '../certificate/certificate-base';
import { originalPath } from '../cross-region/original';

/**
 * The certificates that a construct creates, is by its ARN, or names by their ARNs. A certificate of CDK or of this library is found at the resource that creates it.
 */
export function certificatesAt(construct: IConstruct): FoundCertificate[] {
  if (CfnResource.isCfnResource(construct)) {
    if (createsCertificate(construct)) return [certificateCreatedBy(construct)];
    return certificateArnsIn(construct).flatMap((arn) => certificateByArn(construct, arn) ?? []);
  }
  if (!isCertificate(construct) || construct instanceof CertificateBase || construct.node.scope instanceof CertificateBase) return [];
  const certificate = certificateOf(construct);
  // what the app creates is found at its resource
  const isCreated = certificate && isWatchable(certificate) && typeof certificate.identity !== 'string' && createsCertificate(certificate.identity);
  return certificate && !isCreated ? [certificate] : [];
}

/**
 * The certificates that a construct names, and whose ARNs are known at deployment only. Call it when the app is complete: only then are logical IDs known.
 *
 * @param ofConstructs The ARNs of the certificates that are constructs, which are found themselves
 */
export function unknownCertificatesAt(construct: IConstruct, ofConstructs: ReadonlySet<unknown>): UnwatchableCertificate[] {
  if (!CfnResource.isCfnResource(construct)) return [];
  const unknown = unknownCertificatesIn(construct).filter((value) => !ofConstructs.has(value) && !isCreatedIn(construct.stack, logicalIdIn(value)));
  if (unknown.length === 0) return [];
  const path = originalPath(construct);
  return [{
    owner: construct,
    path,
    problem: `a certificate of "${path}" cannot be watched: its ARN is known at deployment only, and so are its region and account: watch it in the app that creates it, `
      + 'or give the ARN as a text',
  }];
}

function isCreatedIn(stack: Stack, logicalId: string | undefined): boolean {
  if (logicalId === undefined) return false;
  return stack.node.findAll().some((each) => (
    CfnResource.isCfnResource(each) && createsCertificate(each) && stack.resolve(each.logicalId) === logicalId));
}

export function isCertificate(construct: IConstruct): construct is ICertificate {
  return 'certificateArn' in construct && 'metricDaysToExpiry' in construct;
}
