import { Severity } from '../checks/severity';

/**
 * Properties of the certificate checks.
 */
export interface CertificateChecksProps {
  /**
   * The severity of rules, by rule ID, such as `certificate-region`. Throws if there is no such rule.
   *
   * @default - an error if the deployment fails or its result can never work, otherwise a warning; `expiry-alarm` is off
   */
  readonly severity?: { [ruleId: string]: Severity };

  /**
   * The names that certificates beneath the scope may have. `www.example.com` allows only that name; `*.corp.example` allows every
   * name below `corp.example`, at any depth. The rule `allowed-names` reports a certificate with another name.
   *
   * @default - certificates may have any name
   */
  readonly allowedDomains?: string[];
}
