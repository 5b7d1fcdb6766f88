import { CloudFrontCertificateProps } from './cloudfront-certificate-props';
import { MultiRegionCertificateProps } from './multi-region-certificate-props';
import { PublicCertificateProps } from './public-certificate-props';
import { HOSTED_ZONE, KEY_ALGORITHM, STACK, STACK_NAME, SYNTHESIZER, VALIDATION, VALIDATION_ROLE } from '../../input/cdk';
import { FLAG, Inputs, listOf, optional, required, text } from '../../input/input';
import { ACM_CERTIFICATE_INPUTS } from '../certificate-inputs';

const DOMAIN_NAME = text('a domain name', 'www.example.com');

/** What the props of a public certificate take. */
export const PUBLIC_CERTIFICATE_INPUTS: Inputs<PublicCertificateProps> = {
  domainName: required(DOMAIN_NAME),
  subjectAlternativeNames: optional(listOf(DOMAIN_NAME, 'domain names')),
  hostedZone: optional(HOSTED_ZONE),
  hostedZones: optional(listOf(HOSTED_ZONE, 'hosted zones')),
  validation: optional(VALIDATION),
  validationRole: optional(VALIDATION_ROLE),
  validationRoles: optional(listOf(VALIDATION_ROLE, 'validation roles')),
  keyAlgorithm: optional(KEY_ALGORITHM),
  allowExport: optional(FLAG),
  ...ACM_CERTIFICATE_INPUTS,
};

/** What the props of a certificate for CloudFront take. */
export const CLOUDFRONT_CERTIFICATE_INPUTS: Inputs<CloudFrontCertificateProps> = {
  ...PUBLIC_CERTIFICATE_INPUTS,
  supportStack: optional(STACK),
  supportStackName: optional(STACK_NAME),
  supportStackSynthesizer: optional(SYNTHESIZER),
};

export const REGION = text('a region', 'eu-west-1');

/** What the props of certificates in several regions take. */
export const MULTI_REGION_CERTIFICATE_INPUTS: Inputs<MultiRegionCertificateProps> = {
  ...PUBLIC_CERTIFICATE_INPUTS,
  regions: optional(listOf(REGION, 'regions')),
  supportStacks: optional(listOf(STACK, 'stacks')),
  supportStackName: CLOUDFRONT_CERTIFICATE_INPUTS.supportStackName,
  supportStackSynthesizer: CLOUDFRONT_CERTIFICATE_INPUTS.supportStackSynthesizer,
};
