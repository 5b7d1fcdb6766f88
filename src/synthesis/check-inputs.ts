import { CertificateChecksProps } from './certificate-checks-props';
import { Severity } from '../checks/severity';
import { type Inputs, listOf, mapOf, oneOf, optional, text } from '../input/input';

export const SEVERITY = oneOf('Severity', Severity);

export const ALLOWED_DOMAINS = listOf(text('a domain name', '*.corp.example'), 'domain names');

/** What the props of the checks take. */
export const CERTIFICATE_CHECKS_INPUTS: Inputs<CertificateChecksProps> = {
  severity: optional(mapOf(SEVERITY, 'a map from the ID of a rule to a Severity', "{ 'certificate-region': Severity.WARNING }")),
  allowedDomains: optional(ALLOWED_DOMAINS),
};
