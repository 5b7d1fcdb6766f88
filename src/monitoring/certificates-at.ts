import { CfnResource } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { IConstruct } from 'constructs';
import { certificateArnsIn } from './arns-in';
import { certificateByArn, certificateCreatedBy, certificateOf, createsCertificate, FoundCertificate, isWatchable } from './watched-certificate';
import { CertificateBase } from '../certificate/certificate-base';

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

function isCertificate(construct: IConstruct): construct is ICertificate {
  return 'certificateArn' in construct && 'metricDaysToExpiry' in construct;
}
