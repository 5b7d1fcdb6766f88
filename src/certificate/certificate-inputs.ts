import { AcmCertificateProps } from './certificate-props';
import { REMOVAL_POLICY } from '../input/cdk';
import { Inputs, optional, text } from '../input/input';

/** What the props of every ACM certificate take. */
export const ACM_CERTIFICATE_INPUTS: Inputs<AcmCertificateProps> = {
  certificateName: optional(text('a text', 'Shop')),
  removalPolicy: optional(REMOVAL_POLICY),
};
