import { CfnCertificate } from 'aws-cdk-lib/aws-certificatemanager';

/** The logical id and the properties of a certificate as its template will have them, overrides included. */
export function deployedCertificate(certificate: CfnCertificate): [logicalId: string, properties: Record<string, unknown>] {
  const template: { Resources: Record<string, { Properties: Record<string, unknown> }> } = certificate.stack.resolve(certificate._toCloudFormation());
  const [[logicalId, { Properties }]] = Object.entries(template.Resources);
  return [logicalId, Properties];
}
