import { EnclaveCertificateProps } from './enclave-certificate-props';
import { CERTIFICATE, ROLE } from '../../input/cdk';
import { Inputs, required } from '../../input/input';

/** What the props of an EnclaveCertificate take. */
export const ENCLAVE_CERTIFICATE_INPUTS: Inputs<EnclaveCertificateProps> = {
  certificate: required(CERTIFICATE),
  role: required(ROLE),
};
