import { CertificateChecksProps } from './certificate-checks-props';
import { Severity } from '../checks/severity';
import { type Inputs, listOf, literalText, mapOf, oneOf, optional, text } from '../input/input';
import { closed } from '../input/props';

export const SEVERITY = oneOf('Severity', Severity);

/** Whether it is one of them is judged with the rule that it is for. */
const SEVERITY_TEXT = text('a Severity', 'warning');

export const ALLOWED_DOMAINS = listOf(literalText('a domain name', '*.corp.example'), 'domain names');

/** What the props of the checks take. */
export const CERTIFICATE_CHECKS_INPUTS: Inputs<CertificateChecksProps> = closed({
  severity: optional(mapOf(SEVERITY_TEXT, 'a map from the ID of a rule to a Severity', "{ 'certificate-region': Severity.WARNING }")),
  allowedDomains: optional(ALLOWED_DOMAINS),
});
