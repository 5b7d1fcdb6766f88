/**
 * The resource type with which this library imports certificates. CloudFormation itself cannot. It is in templates, so it can never change.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/import-certificate-prerequisites.html
 */
export const IMPORTED_CERTIFICATE = 'Custom::CdkAcmImportedCertificate';
