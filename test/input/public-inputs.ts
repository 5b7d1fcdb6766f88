import { IMPORTED_CERTIFICATE_INPUTS } from '../../src/certificate/imported/imported-certificate-inputs';
import { PRIVATE_CERTIFICATE_INPUTS } from '../../src/certificate/private/private-certificate-inputs';
import { CLOUDFRONT_CERTIFICATE_INPUTS, MULTI_REGION_CERTIFICATE_INPUTS, PUBLIC_CERTIFICATE_INPUTS } from '../../src/certificate/public/public-certificate-inputs';
import { VALIDATION_ROLE_INPUTS } from '../../src/certificate/validation/validation-role-inputs';
import { CERTIFICATE_MONITOR_INPUTS } from '../../src/monitoring/certificate-monitor-inputs';
import { PRIVATE_CERTIFICATE_AUTHORITY_INPUTS } from '../../src/private-ca/private-certificate-authority-inputs';
import { TRUST_BUNDLE_INPUTS } from '../../src/private-ca/trust-bundle-inputs';
import { ENCLAVE_CERTIFICATE_INPUTS } from '../../src/serving/enclave/enclave-certificate-inputs';
import { SECURE_ALB_INPUTS } from '../../src/serving/load-balancer/secure-alb-inputs';
import { SECURE_LISTENER_INPUTS } from '../../src/serving/load-balancer/secure-listener-inputs';
import { SECURE_NLB_INPUTS } from '../../src/serving/load-balancer/secure-nlb-inputs';
import { SECURE_SITE_INPUTS } from '../../src/serving/site/secure-site-inputs';

/** What the props of constructs take. */
export const INPUTS: Readonly<Record<string, object>> = {
  RegionalCertificate: PUBLIC_CERTIFICATE_INPUTS,
  CloudFrontCertificate: CLOUDFRONT_CERTIFICATE_INPUTS,
  MultiRegionCertificate: MULTI_REGION_CERTIFICATE_INPUTS,
  ImportedCertificate: IMPORTED_CERTIFICATE_INPUTS,
  PrivateCertificate: PRIVATE_CERTIFICATE_INPUTS,
  ValidationRole: VALIDATION_ROLE_INPUTS,
  PrivateCertificateAuthority: PRIVATE_CERTIFICATE_AUTHORITY_INPUTS,
  TrustBundle: TRUST_BUNDLE_INPUTS,
  CertificateMonitor: CERTIFICATE_MONITOR_INPUTS,
  SecureAlb: SECURE_ALB_INPUTS,
  SecureListener: SECURE_LISTENER_INPUTS,
  SecureNlb: SECURE_NLB_INPUTS,
  SecureSite: SECURE_SITE_INPUTS,
  EnclaveCertificate: ENCLAVE_CERTIFICATE_INPUTS,
};
