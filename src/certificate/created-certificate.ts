import { Reference, Tokenization } from 'aws-cdk-lib';
import { CfnCertificate, ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { CertificateBase } from './certificate-base';

/** The resource that creates a certificate, when it is one of this app and its ARN says so. */
export function creatorOf(certificate: ICertificate): CfnCertificate | undefined {
  // the ARN of a certificate of this library is another one in each stack
  const { arn } = certificate instanceof CertificateBase ? certificate._created : { arn: certificate.certificateArn };
  const { firstToken, length } = Tokenization.reverseString(arn);
  return length === 1 && Reference.isReference(firstToken) && CfnCertificate.isCfnCertificate(firstToken.target) ? firstToken.target : undefined;
}
