import { CfnResource } from 'aws-cdk-lib';
import { identityHash } from '../cross-region/identity-hash';

/**
 * What CloudFormation changes without replacing the certificate. Whatever is not listed counts as replacing, which at worst has
 * a consumer read the same ARN once more.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html
 */
const UPDATED_IN_PLACE = ['Tags', 'CertificateTransparencyLoggingPreference'];

/** A text that changes with every change of the template that replaces the certificate; taken from the template as it will be deployed. */
export function replacementHash(certificate: CfnResource): string {
  return identityHash(certificate, UPDATED_IN_PLACE);
}
