import { Duration } from 'aws-cdk-lib';
import { ICertificate } from 'aws-cdk-lib/aws-certificatemanager';

/**
 * The certificate revocation list (CRL) of a CA: a private bucket that CloudFront serves over HTTP.
 *
 * Clients read a CRL without credentials, and over HTTP, since they would need a CRL to verify HTTPS.
 *
 * @see https://docs.aws.amazon.com/privateca/latest/userguide/crl-planning.html
 */
export interface CertificateRevocationListOptions {
  /**
   * The name of the server in the URL that certificates have, such as `crl.example.com`. It needs a `certificate`. Point it to the distribution
   * `crlDistribution` with an alias record.
   *
   * Certificates that are issued already keep the URL that they have.
   *
   * @default - the name of the CloudFront distribution
   */
  readonly domainName?: string;

  /**
   * The certificate that CloudFront requires for `domainName`, in us-east-1. Clients do not use it.
   *
   * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-and-https-requirements.html
   * @default - none; required with `domainName`
   */
  readonly certificate?: ICertificate;

  /**
   * How long a client can use a CRL before it reads the next one, from 1 to 5000 whole days. AWS Private CA writes the next one before half of that time.
   *
   * @see https://docs.aws.amazon.com/privateca/latest/APIReference/API_CrlConfiguration.html
   * @default Duration.days(7)
   */
  readonly validity?: Duration;
}
