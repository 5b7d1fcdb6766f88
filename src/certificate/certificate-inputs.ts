import { RemovalPolicy } from 'aws-cdk-lib';
import { AcmCertificateProps } from './certificate-props';
import { Inputs, oneOf, optional, text } from '../input/input';

/** What the props of every ACM certificate take. */
export const ACM_CERTIFICATE_INPUTS: Inputs<AcmCertificateProps> = {
  certificateName: optional(text('a text', 'Shop')),
  removalPolicy: optional(oneOf('RemovalPolicy', RemovalPolicy)),
};
