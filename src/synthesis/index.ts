export * from './aspects';
export { CertificateChecks } from './certificate-checks';
export { CertificateChecksPlugin } from './certificate-checks-plugin';
export { type CertificateChecksProps } from './certificate-checks-props';
export { Severity } from '../checks/severity';
