import { PrivateCertificateProps } from './private-certificate-props';
import { CERTIFICATE_AUTHORITY, KEY_ALGORITHM } from '../../input/cdk';
import { FLAG, Inputs, listOf, optional, required, text } from '../../input/input';
import { ACM_CERTIFICATE_INPUTS } from '../certificate-inputs';

const DOMAIN_NAME = text('a domain name', 'orders.internal.example.com');

/** What the props of a private certificate take. */
export const PRIVATE_CERTIFICATE_INPUTS: Inputs<PrivateCertificateProps> = {
  authority: required(CERTIFICATE_AUTHORITY),
  domainName: required(DOMAIN_NAME),
  subjectAlternativeNames: optional(listOf(DOMAIN_NAME, 'domain names')),
  keyAlgorithm: optional(KEY_ALGORITHM),
  allowExport: optional(FLAG),
  ...ACM_CERTIFICATE_INPUTS,
};
