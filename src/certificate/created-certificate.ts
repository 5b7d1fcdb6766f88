import { Reference, Tokenization } from 'aws-cdk-lib';
import { CfnCertificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CertificateBase } from './certificate-base';
import { deployedResource } from '../core-internals';

/** The resource that creates a certificate, when it is one of this app and its ARN says so. */
export function creatorOf(certificate: ICertificate): CfnCertificate | undefined {
  // the ARN of a certificate of this library is another one in each stack
  const { arn } = certificate instanceof CertificateBase ? certificate._created : { arn: certificate.certificateArn };
  const { firstToken, length } = Tokenization.reverseString(arn);
  return length === 1 && Reference.isReference(firstToken) && CfnCertificate.isCfnCertificate(firstToken.target) ? firstToken.target : undefined;
}

/** The names that a certificate is for, when this app creates it and they are known before the deployment. */
export function knownNames(certificate: ICertificate): string[] | undefined {
  const creator = creatorOf(certificate);
  if (!creator) return undefined;
  const names = deployedResource(creator).flatMap(([, { DomainName, SubjectAlternativeNames = [] }]) => [DomainName, SubjectAlternativeNames].flat());
  return names.length > 0 && names.every((name) => typeof name === 'string') ? names : undefined;
}
