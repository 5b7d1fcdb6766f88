export * from './aspects';
export { CertificateChecks, type CertificateChecksProps } from './certificate-checks';
export { Severity } from './severity';
