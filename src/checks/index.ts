export { CertificateChecks, type CertificateChecksProps } from './certificate-checks';
export { CertificateRegionCheck } from './certificate-region-check';
export { type SingleCheckProps } from './rule-aspect';
export { Severity } from './severity';
export { SupportedServiceCheck } from './supported-service-check';
