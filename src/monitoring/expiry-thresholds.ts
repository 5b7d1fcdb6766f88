import { Duration } from 'aws-cdk-lib';

/**
 * How long before its expiry a certificate raises its alarm, for each kind of certificate: whole days, at least one.
 *
 * An alarm that is raised before ACM renews the certificate is raised each time, even though nothing is wrong.
 *
 * @see https://docs.aws.amazon.com/acm/latest/userguide/managed-renewal.html
 */
export interface ExpiryThresholds {
  /**
   * Public certificates that are validated by DNS. ACM renews them 45 days before they expire, and reports a failed renewal 30 days before.
   *
   * @default Duration.days(30)
   */
  readonly dnsValidated?: Duration;

  /**
   * Public certificates that are validated by email. ACM sends the emails 45 days before they expire, and the owner of the domain must approve the renewal.
   *
   * @default Duration.days(40)
   */
  readonly emailValidated?: Duration;

  /**
   * Certificates of a private CA. ACM renews them 60 days before they expire, and reports a failed renewal 45 days before.
   *
   * @default Duration.days(45)
   */
  readonly privatelyIssued?: Duration;

  /**
   * Certificates that your app imports from a secret. ACM never renews these, so the threshold depends on how long you need to get a new one.
   *
   * @default Duration.days(30)
   */
  readonly imported?: Duration;

  /**
   * Certificates of `ImportedCertificate.selfSigned()`. A function renews them 30 days before they expire, and tries again each day.
   *
   * @default Duration.days(20)
   */
  readonly selfSigned?: Duration;

  /**
   * Certificates that are given by their ARN, of which the app does not know the kind.
   *
   * @default Duration.days(30)
   */
  readonly byArn?: Duration;
}
