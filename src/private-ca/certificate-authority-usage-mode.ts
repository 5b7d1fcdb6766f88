/**
 * For how long a CA issues certificates.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/short-lived-certificates.html
 */
export enum CertificateAuthorityUsageMode {
  /** Certificates of any validity. The CA costs 400 USD per month. */
  GENERAL_PURPOSE = 'GENERAL_PURPOSE',

  /** Certificates that are valid for seven days at most. The CA costs 50 USD per month. ACM cannot issue from it, and no CA can be below it. */
  SHORT_LIVED_CERTIFICATE = 'SHORT_LIVED_CERTIFICATE',
}
