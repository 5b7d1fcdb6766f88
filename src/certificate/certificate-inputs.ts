import { RemovalPolicy } from 'aws-cdk-lib';
import { AcmCertificateProps } from './certificate-props';
import { Inputs, oneOf, optional, text } from '../input/input';

/**
 * What happens to a certificate when it is removed. There are no snapshots of certificates, and CloudFormation refuses such a template.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-attribute-deletionpolicy.html
 */
export const REMOVAL_POLICY = oneOf('RemovalPolicy', Object.fromEntries(Object.entries(RemovalPolicy).filter(([name]) => name !== 'SNAPSHOT')));

/** What the props of every ACM certificate take. */
export const ACM_CERTIFICATE_INPUTS: Inputs<AcmCertificateProps> = {
  certificateName: optional(text('a text', 'Shop')),
  removalPolicy: optional(REMOVAL_POLICY),
};
