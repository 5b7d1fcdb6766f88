import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';
import { CertificateNames, certificateNames } from '../certificate-names';
import { certificateValidation, ZoneReader } from './certificate-validation';
import { AllowedKeyAlgorithms, checkKeyAlgorithm } from '../key-algorithm';
import { PublicCertificateProps } from './public-certificate-props';
import { onceFull } from '../../cross-region/template-room';
import { namingOwner } from '../../input/owner';
import { certificateNameFor } from '../certificate-name';
import { warnAboveQuota } from '../names-quota';
import { writeRecordsBefore } from '../validation/validation-records';

/** What the owner of a certificate adds to the props its user gave. */
export interface PublicCertificateOptions extends AllowedKeyAlgorithms {
  /** Makes a zone's id readable where the certificate is. */
  readonly readZone: ZoneReader;
}

/**
 * Creates the CDK certificate in `scope`: in `owner`, which is the construct that the user sees, or in its stand-in in another stack.
 *
 * Its id, which leaves no trace in logical ids, gives it the logical ID that an `acm.Certificate` would have instead of `owner`. So a running
 * app can move from one to the other without a replacement.
 */
export function createPublicCertificate(
  owner: Construct,
  scope: Construct,
  props: PublicCertificateProps,
  options: PublicCertificateOptions,
): Certificate {
  const names = checkPublicCertificate(owner, props, options);
  const { validation, zonesOfRoles } = namingOwner(owner, () => certificateValidation(names, props, Stack.of(scope), options.readZone));
  const certificate = new Certificate(scope, 'Default', {
    domainName: names.domainName,
    subjectAlternativeNames: names.subjectAlternativeNames.length > 0 ? names.subjectAlternativeNames : undefined,
    validation,
    keyAlgorithm: props.keyAlgorithm,
    allowExport: props.allowExport,
    certificateName: certificateNameFor(owner, props.certificateName),
  });
  namingOwner(owner, () => writeRecordsBefore(certificate, zonesOfRoles, scope));
  certificate.applyRemovalPolicy(props.removalPolicy ?? RemovalPolicy.DESTROY);
  warnAboveQuota(owner, [names.domainName, ...names.subjectAlternativeNames]);
  return certificate;
}

/** The names that a certificate will have. Throws for what no certificate can be created from, wherever it is created. */
export function checkPublicCertificate(owner: Construct, props: PublicCertificateProps, allowed: AllowedKeyAlgorithms): CertificateNames {
  return namingOwner(owner, () => {
    checkKeyAlgorithm(owner, props.keyAlgorithm, allowed);
    certificateNameFor(owner, props.certificateName);
    return certificateNames(owner, props.domainName, props.subjectAlternativeNames);
  });
}

/**
 * Retains a certificate of a support stack that has continued in another one, unless the user says what becomes of it: when a certificate leaves the
 * app, it makes room for one of the other stack, and what moves to another stack is still in use when it leaves this one.
 */
export function retainOnceFull(certificate: Certificate, { removalPolicy }: PublicCertificateProps): void {
  if (!removalPolicy) onceFull(Stack.of(certificate), () => certificate.applyRemovalPolicy(RemovalPolicy.RETAIN));
}
